# History and report form of the same person, with a thousand and with a million readings in the database.
# Usage: readings.sh ENGINE URL_OF_FEW URL_OF_MANY PORT
set -euo pipefail
pids=(); trap 'for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done' EXIT
. tools/bench/lib.sh
engine=$1 port=$4
pages=(history=/readings report=/readings/report)
declare -A costs
for size in few many; do
  url=$2 customers=${FEW:-22}
  [ "$size" = many ] && { url=$3; customers=${MANY:-26200}; }
  open_portal "readings-$engine-$size" "$url" "$port" "$customers"
  put "readings_${size}_$engine" "$(target/release/bench statements --database-url "$url" --session "${session#*=}" | tee -a "$work/statements-$engine-$size" | awk -F= '/^readings/ {print $2}')"
  for page in "${pages[@]}"; do
    read -r cost _ < <(load "$pid" "$base${page#*=}" "$session")
    costs[${page%%=*}_$size]=$cost
    put "${page%%=*}_cpu_ms_${size}_$engine" "$cost"
    put "${page%%=*}_statements_${size}_$engine" "$(awk -F= -v name="${page%%=*}" '$1 == name {print $2}' "$work/statements-$engine-$size")"
  done
  close_portal
  rm -rf "$work/readings-$engine-$size"
done
for page in "${pages[@]}"; do
  name=${page%%=*}
  put "${name}_many_few_ratio_$engine" "$(ratio "${costs[${name}_many]}" "${costs[${name}_few]}")"
done
