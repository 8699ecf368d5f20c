using System.Runtime.Versioning;

namespace GanGraph.Cli.Tests.Faults;

/// <summary>A folder with an ffmpeg that has a fault, around the real one.</summary>
[UnsupportedOSPlatform("windows")]
internal static class FakeFfmpeg
{
    private const string Script = """
        #!/bin/sh
        real=$(command -v ffmpeg)
        die() { echo "[error] the lamp went out" >&2; exit 7; }
        case "$FAULT:$*" in
          *:-version) echo "ffmpeg version $FAULT_VERSION-fake Copyright"; exit 0 ;;
          old:*) echo "Unrecognized option 'fps_mode'." >&2; exit 1 ;;
          decode:*"-pix_fmt gbrp"*) "$real" -t 0.1 "$@" 2>/dev/null; die ;;
          encode:*"-i pipe:0"*|encode:*"-i unix:"*) die ;;
          join:*concat*) die ;;
          hangDecoding:*"-pix_fmt gbrp"*) sleep 600 ;;
          hangEncoding:*"-i pipe:0"*|hangEncoding:*"-i unix:"*) sleep 600 ;;
          hangJoining:*concat*) sleep 600 ;;
        esac
        exec "$real" "$@"
        """;

    /// <summary>Makes the program find it.</summary>
    public static void Give(Gangraph gangraph, string fault, string version = "6.1.2")
    {
        string folder = Directory.CreateDirectory(gangraph.At("fake")).FullName;
        string script = Path.Combine(folder, "ffmpeg");
        File.WriteAllText(script, Script);
        File.SetUnixFileMode(
            script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        string probe = Path.Combine(folder, "ffprobe");
        File.WriteAllText(probe, "#!/bin/sh\n"
            + "case $FAULT in hangProbing) sleep 600 ;; esac\nexec ffprobe \"$@\"\n");
        File.SetUnixFileMode(
            probe, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        gangraph.Variables["GANGRAPH_FFMPEG"] = folder;
        gangraph.Variables["FAULT"] = fault;
        gangraph.Variables["FAULT_VERSION"] = version;
    }

    /// <summary>Makes the program find the real one.</summary>
    public static void Mend(Gangraph gangraph) => gangraph.Variables.Clear();
}
