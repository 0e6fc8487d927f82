/** For how many seconds a program may be told a total of which another process has removed entries since; see docs/reading.md. */
export default { seconds: 60 };
