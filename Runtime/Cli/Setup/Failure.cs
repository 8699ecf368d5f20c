using GanGraph.Cli.Showing;
using GanGraph.Engine;
using GanGraph.Engine.Files;
using GanGraph.Engine.Running;
using GanGraph.Learning;
using GanGraph.Media;
using GanGraph.Torch;

namespace GanGraph.Cli.Setup;

/// <summary>What went wrong, in words and as an exit code.</summary>
internal static class Failure
{
    /// <summary>The end of a run that broke off.</summary>
    public static RunEnd EndOf(
        Exception cause, double seconds = 0, IReadOnlyList<MadeFile>? files = null) =>
        cause is OperationCanceledException
            ? new RunEnd(ExitCode.Cancelled, "run.cancelled", "Stopped.", seconds, files ?? [])
            : new RunEnd(ExitCode.Failed, CodeOf(cause), TextOf(cause), seconds, files ?? []);

    /// <summary>What went wrong and what to do; the whole story when the person wants it.
    /// </summary>
    public static string TextOf(Exception cause)
    {
        string text = IsForThePerson(cause)
            ? FileFault.Words(cause)
            : $"GanGraph made an error of its own: {cause.Message} "
                + "Run it again with --debug and report what it then says, with the graph.";
        return Debugging.IsOn ? $"{text}{Environment.NewLine}{cause}" : text;
    }

    private static string CodeOf(Exception cause) => cause switch
    {
        NodeRunException => "node.failed",
        GraphException or MediaException or ModelException or TensorLibraryException =>
            "run.failed",
        IOException or InvalidDataException or UnauthorizedAccessException => "file.failed",
        _ => "internal",
    };

    private static bool IsForThePerson(Exception cause) => cause switch
    {
        NodeRunException { InnerException: Exception inner } => IsForThePerson(inner),
        NodeRunException or GraphException or MediaException or ModelException => true,
        IOException or InvalidDataException or UnauthorizedAccessException => true,
        TensorLibraryException => true,
        _ => DeviceMemory.IsFull(cause),
    };
}
