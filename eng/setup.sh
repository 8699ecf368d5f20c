# Shared by ./gangraph and ./test: sees to it that the machine has what they need.
# Everything said here goes to the error output; the other one belongs to the program.
# shellcheck shell=bash

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# Some machines have no ICU; nothing here needs it.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
export DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1 NUGET_XMLDOC_MODE=skip
log=${root:?}/Runtime/Cli/obj/setup.log

say() { printf '%s\n' "$*" >&2; }

stop() {
  say "gangraph: $*"
  exit 1
}

# Waits for another launcher that is at work in this checkout, then checks the machine. Takes the
# names of further checks that print Debian packages.
set_up() {
  local work
  work=$(dirname -- "$log")
  if ! mkdir -p "$work" 2>/dev/null || [[ ! -w $work ]]; then
    stop "$root cannot be written. Start it once as the one it belongs to: it builds then."
  fi
  # dotnet wants a home that is there.
  [[ -d ${HOME:-} && -w $HOME ]] || { export HOME=$work/home && mkdir -p "$HOME"; }
  if command -v flock >/dev/null; then
    exec 9>"$log.lock"
    flock -n 9 || { say "Waiting for another start that is building ..." && flock 9; }
  fi
  need_dotnet
  [[ $(uname -s) != Linux ]] || need_libraries "$@"
}

# Whether tensors, pictures or video come from the system: takes Tensors, Pictures, Video.
from_system() {
  local choice=GanGraph$1
  [[ ${!choice:-${GanGraphProviders:-system}} == system ]]
}

need_dotnet() {
  local how="Install it from https://dotnet.microsoft.com/download/dotnet/10.0"
  command -v dotnet >/dev/null || stop "the .NET SDK is not here, version 10 is wanted. $how"
  (cd "$root" && dotnet --version >"$log" 2>&1) || { cat "$log" >&2 &&
    stop "dotnet does not start here, see above; the .NET SDK 10 is wanted. $how"; }
}

# Prints the Debian packages whose contents are not to be found.
missing_packages() {
  local libraries
  libraries=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p)
  ! from_system Tensors || missing_for_tensors
  ! from_system Pictures || [[ $libraries == *libvips.so.42* ]] || echo libvips42
  { command -v ffmpeg && command -v ffprobe; } >/dev/null || echo ffmpeg
}

missing_for_tensors() {
  [[ -n ${GANGRAPH_LIBTORCH:-} || -e /usr/include/torch/script.h ]] || echo libtorch-dev
  [[ -n ${GANGRAPH_LIBTORCH:-} ]] || compgen -G '/usr/lib/*/openblas-pthread' >/dev/null ||
    [[ $libraries == *libopenblasp* ]] || echo libopenblas0-pthread
  command -v cmake >/dev/null || echo cmake
  command -v make >/dev/null || echo make
  command -v g++ >/dev/null || echo g++
}

need_libraries() {
  local packages check
  mapfile -t packages < <(missing_packages && for check in "$@"; do "$check"; done)
  ((${#packages[@]})) || return 0
  command -v apt-get >/dev/null ||
    stop "this system lacks what Debian calls ${packages[*]}. Install these and start again."
  if ((EUID != 0)); then
    say "gangraph: some things are missing. Type this line, then start again:"
    say "  sudo apt-get install --no-install-recommends ${packages[*]}"
    exit 1
  fi
  say "Installing ${packages[*]} ... (a few minutes, once)"
  export DEBIAN_FRONTEND=noninteractive
  logged apt-get update -q || stop "apt-get could not read the package lists, see above."
  logged apt-get install -q --yes --no-install-recommends "${packages[@]}" ||
    stop "apt-get could not install ${packages[*]}, see above. Where there is no libtorch-dev," \
      "as in Ubuntu 24.04, start with GanGraphTensors=packages."
}

# Runs a command quietly; shows the end of what it said when it fails.
logged() {
  "$@" >"$log" 2>&1 </dev/null 9>&- || { tail -n 25 "$log" >&2 && return 1; }
}

# Lets other launchers go on.
done_setting_up() { exec 9>&-; }

publish() {
  dotnet publish "$root/${project:?}" --configuration Release --verbosity quiet \
    -p:UseAppHost=false --output "$@" >"$log" 2>&1 </dev/null 9>&-
}

# Puts the program into the folder once more, as machine code that needs no runtime and starts at
# once. Not everywhere there is what that takes; then the other one serves.
make_native() {
  from_system Tensors && from_system Pictures && from_system Video && command -v gcc >/dev/null ||
    return 0
  local instructions=
  ! grep -qs '\bavx2\b.*\bbmi2\b' /proc/cpuinfo || instructions=x86-64-v3
  if publish "$1.native" -p:GanGraphNative=true -p:IlcInstructionSet="$instructions"; then
    mv "$1.native/gangraph" "$1/gangraph"
  else
    cp "$log" "$log.native"
    say "GanGraph starts slower than it could: no machine code was made, see $log.native"
  fi
  rm -rf "$1.native"
}

# Builds the program whose project is set into the folder given, all of it or nothing. The editor
# takes its page along.
build_program() {
  local target=$1 making=$1.making
  [[ ! -e $target/gangraph.dll ]] || return 0
  say "Building GanGraph ... (a minute or two, once)"
  rm -rf "$making"
  # Compiled ahead of time it starts faster; the package for that is not to be had everywhere.
  publish "$making" -p:PublishReadyToRun=true ||
    { grep -qi -E 'crossgen|NETSDK1094' "$log" && publish "$making"; } ||
    { tail -n 25 "$log" >&2 && stop "the program could not be built; all of it is in $log"; }
  if [[ $project == Editor/* ]]; then
    cp -R "$client/dist" "$making/client"
  else
    make_native "$making"
  fi
  mkdir -p "$(dirname -- "$target")"
  mv "$making" "$target"
  # The last few stay: one of them may be running.
  find "$(dirname -- "$target")" -mindepth 1 -maxdepth 1 -type d -printf '%T@ %p\n' |
    sort -rn | tail -n +4 | cut -d ' ' -f 2- | tr '\n' '\0' | xargs -0r rm -rf --
}
