/** Children stand as deep as what holds them; indented by four they would be code. */
export function dedent(body: string): string {
  const lines = body.split('\n');
  const depths = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const depth = depths.reduce((least, next) => Math.min(least, next), Infinity);
  return lines.map((line) => line.slice(Math.min(depth, line.search(/\S|$/)))).join('\n');
}
