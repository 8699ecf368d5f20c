using GanGraph.Editor.Running;
using GanGraph.Editor.Viewing;
using GanGraph.Engine;
using GanGraph.Engine.Files;
using GanGraph.Engine.Running;
using GanGraph.Learning;
using GanGraph.Media;
using GanGraph.Torch;

namespace GanGraph.Editor.Viewers;

/// <summary>How every face runs graphs that compute with tensors.</summary>
public static class TensorRuns
{
    private static readonly string Program =
        $"GanGraph {typeof(TensorRuns).Assembly.GetName().Version!.ToString(3)}";

    /// <summary>The set-up of a session's runs, with all viewers of this room.</summary>
    /// <param name="options">Folders and device; the rest is added.</param>
    /// <param name="threads">Processor cores to compute on; null for all.</param>
    public static RunSetup Setup(Func<RunOptions> options, int? threads = null) => new()
    {
        Options = () => options() with
        {
            Maker = () => new Maker(
                Program, $"libtorch {TorchProvider.LibTorchVersion} ({TorchProvider.Name})"),
            IsOutOfMemory = DeviceMemory.IsFull,
        },
        Viewers = ViewerCatalogue.From(typeof(TensorRuns).Assembly),
        Begin = () => TensorThreads.Use(threads),
        Words = Words,
    };

    /// <summary>What went wrong and what to do.</summary>
    public static string Words(Exception failure) => IsForThePerson(failure)
        ? FileFault.Words(failure)
        : $"GanGraph made an error of its own: {failure.Message} Run the graph with gangraph run "
            + "--debug and report what it then says, with the graph.";

    private static bool IsForThePerson(Exception failure) => failure switch
    {
        NodeRunException { InnerException: Exception inner } => IsForThePerson(inner),
        NodeRunException or GraphException or MediaException or ModelException => true,
        IOException or InvalidDataException or UnauthorizedAccessException => true,
        TensorLibraryException => true,
        _ => DeviceMemory.IsFull(failure),
    };
}
