namespace GanGraph.Cli.Showing;

/// <summary>The last words of a run for a person: what was made and where it lies.</summary>
internal static class Closing
{
    /// <summary>Writes them; what went wrong goes to the error output.</summary>
    public static void Write(RunEnd end)
    {
        Columns files = new(indent: 2);
        foreach (MadeFile file in end.Files)
        {
            files.Add(file.What, Words.Place(file.Path));
        }

        files.Write(Console.Out);
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
}
