#!/bin/sh
# Imports a folder of posts into Strapi over HTTP, and fails where a post fails.
#
#   STRAPI_URL=https://cms.example.com STRAPI_TOKEN=… sh import.sh FOLDER NAME
#
# NAME is what the collection is known by: keep it, and the next import updates this one's articles.
# Needs curl, jq and zip.
set -eu

folder=$1
name=$2
api=$STRAPI_URL/api/front-matter-import

call() {
  curl --silent --show-error --fail-with-body -H "Authorization: Bearer $STRAPI_TOKEN" "$@"
}

zip_file=$(mktemp -d)/posts.zip
(cd "$folder" && zip -qr "$zip_file" .)

root=$(call --json "$(jq -n --arg name "$name" '{$name}')" "$api/roots" | jq -r .data.id)
call -F "files=@$zip_file" "$api/roots/$root/files" |
  jq -r '.data | "\(.files) files uploaded", (.refused[] | "\(.path) \(.reason)")'

run=$(call --json "$(jq -n --arg root "$root" '{$root}')" "$api/runs" | jq -r .data.id)
while
  answer=$(call "$api/runs/$run")
  status=$(echo "$answer" | jq -r .data.status)
  [ "$status" = running ] || [ "$status" = paused ]
do
  sleep 2
done

call "$api/runs/$run/files?status=failed&limit=1000" | jq -r '.data[] | "\(.file): \(.error.message)"'
echo "run $run $status: $(echo "$answer" | jq -c .data.counts)"
call -X DELETE "$api/roots/$root"
[ "$status" = finished ] && [ "$(echo "$answer" | jq '.data.counts.failed // 0')" = 0 ]
