namespace GanGraph.Cli.Showing;

/// <summary>The last words of a run for a person: what was made and where it lies.</summary>
internal static class Closing
{
    /// <summary>Writes them; what went wrong goes to the error output.</summary>
    public static void Write(RunEnd end)
    {
        WriteFiles(end.Files);
        switch (end.Code)
        {
            case ExitCode.Done:
                Console.WriteLine($"Done in {Words.Time(end.Seconds)}.");
                break;
            case ExitCode.Cancelled:
                Console.Error.WriteLine(
                    "Stopped. Run the same command again to go on from here.");
                break;
            default:
                Console.Error.WriteLine($"gangraph: {end.Message}");
                break;
        }
    }

    // A long training makes hundreds of samples, and an encoder of pictures thousands: of those
    // that lie side by side the last one is named.
    private static void WriteFiles(IReadOnlyList<MadeFile> files)
    {
        Columns lines = new(indent: 2);
        foreach (IGrouping<(string, string?), MadeFile> side in files
            .GroupBy(file => (file.Node, Path.GetDirectoryName(file.Path))))
        {
            MadeFile last = side.Last();
            int others = side.Count() - 1;
            lines.Add(last.What, Words.Place(last.Path)
                + (others == 0 ? "" : $" and {others} more beside it"));
        }

        lines.Write(Console.Out);
    }
}
