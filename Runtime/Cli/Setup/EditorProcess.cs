using System.Diagnostics;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using GanGraph.Cli.Commands;
using GanGraph.Media;

namespace GanGraph.Cli.Setup;

/// <summary>Starts the editor, a program of its own with the same console, so that no other
/// command has to load a web server.</summary>
internal static class EditorProcess
{
    /// <summary>Names the variable that hands the editor a pipe. When the pipe closes, because this
    /// program was told to stop or was killed, the editor stops too.</summary>
    public const string Leash = "GANGRAPH_EDITOR_LEASH";

    private const string Page = "gangraph-editor";
    private const string Window = "gangraph-desktop";

    /// <summary>Runs the editor until it ends.</summary>
    /// <param name="arguments">The command line after <c>edit</c>.</param>
    public static int Run(IReadOnlyList<string> arguments)
    {
        string program = Program(arguments);
        if (!File.Exists(program))
        {
            Console.Error.WriteLine($"gangraph: the editor is not here: {program} is missing. "
                + "Start it with ./gangraph edit in the checkout, which builds it.");
            return (int)ExitCode.Missing;
        }

        if (Host() is not string host)
        {
            Console.Error.WriteLine("gangraph: dotnet lies nowhere on the PATH, wanted to start "
                + "the editor. Put its folder on the PATH.");
            return (int)ExitCode.Missing;
        }

        using AnonymousPipeServerStream leash = new(
            PipeDirection.Out, HandleInheritability.Inheritable);
        ProcessStartInfo start = new(host, [program, .. arguments]) { UseShellExecute = false };
        start.Environment[Leash] = leash.GetClientHandleAsString();
        using PosixSignalRegistration interrupt = LetGo(PosixSignal.SIGINT, leash);
        using PosixSignalRegistration end = LetGo(PosixSignal.SIGTERM, leash);
        using Process editor = Process.Start(start)!;
        leash.DisposeLocalCopyOfClientHandle();
        editor.WaitForExit();
        return editor.ExitCode;
    }

    // The window where there is one, unless the browser is wanted.
    private static string Program(IReadOnlyList<string> arguments)
    {
        string window = At(Window);
        return OperatingSystem.IsWindows() && File.Exists(window)
            && !arguments.Contains(EditArguments.BrowserName)
                ? window
                : At(Page);

        static string At(string name) => Path.Combine(AppContext.BaseDirectory, $"{name}.dll");
    }

    private static PosixSignalRegistration LetGo(PosixSignal signal, PipeStream leash) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            leash.Dispose();
        });

    // Started as dotnet gangraph.dll, or as a program that finds dotnet by itself.
    private static string? Host()
    {
        string? host = Environment.ProcessPath;
        return Path.GetFileNameWithoutExtension(host) == "dotnet"
            ? host!
            : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
                ?? ProgramPath.Find("dotnet");
    }
}
