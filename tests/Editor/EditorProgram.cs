using System.Diagnostics;
using System.Globalization;
using GanGraph.Editor.Commands.Values;
using GanGraph.Editor.Editing;

namespace GanGraph.Editor.Tests;

/// <summary>The program of this assembly, which the tests start in order to kill it: edits a graph
/// without end and says each step that is done.</summary>
internal static class EditorProgram
{
    public static int Main(string[] arguments)
    {
        using EditingSession session = EditingSession.Open(arguments[0], Fear.Options);
        for (int i = 1000; i < 100_000; i++)
        {
            if (!session.Do(new SetValue("walk", "framesPerKey", i)).IsDone)
            {
                return 1;
            }

            Console.WriteLine(i.ToString(CultureInfo.InvariantCulture));
        }

        return 0;
    }

    public static Process Start(string graph)
    {
        string host = Environment.ProcessPath!;
        bool isHost = Path.GetFileNameWithoutExtension(host)
            .Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return Process.Start(new ProcessStartInfo(
            isHost ? host : "dotnet", ["exec", typeof(EditorProgram).Assembly.Location, graph])
        {
            RedirectStandardOutput = true,
        })!;
    }
}
