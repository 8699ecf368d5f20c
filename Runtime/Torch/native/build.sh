#!/usr/bin/env bash
# Builds the native library: build.sh SOURCE BUILD [LIBTORCH]. Two calls at once wait for each other.
set -euo pipefail
source=$1 build=$2 libtorch=${3:-}

for tool in cmake g++ make; do
  command -v "$tool" >/dev/null || {
    echo "gangraph: $tool is missing, wanted to build the tensor library." \
      "Install it: apt-get install -y cmake g++ make libtorch-dev libopenblas0-pthread" >&2
    exit 1
  }
done

exec 9>"$build/lock"
flock 9
# Another libtorch than last time: what was compiled against its headers is of no use.
cmp -s "$build/libtorch.txt" "$build/cmake/libtorch.txt" || rm -rf "$build/cmake"
if ! log=$(cmake -S "$source" -B "$build/cmake" -DGANGRAPH_LIBTORCH="$libtorch" 2>&1 &&
    cmake --build "$build/cmake" --parallel 2>&1); then
  echo "$log" >&2
  echo "gangraph: the tensor library does not build, see the lines above. On Debian and Ubuntu:" \
    "apt-get install -y cmake g++ libtorch-dev libopenblas0-pthread" >&2
  exit 1
fi
cp -p "$build/libtorch.txt" "$build/cmake/libtorch.txt" # the note of native.targets
install -m 644 "$build/cmake/libgangraph_torch.so" "$build/libgangraph_torch.so.new"
mv "$build/libgangraph_torch.so.new" "$build/libgangraph_torch.so"
