using GanGraph.Engine.Running;
using GanGraph.Torch;

namespace GanGraph.Cli.Setup;

/// <summary>What this program calls itself in the files it makes.</summary>
internal static class ThisProgram
{
    /// <summary>Name and version.</summary>
    public static string Name { get; } =
        $"GanGraph {typeof(ThisProgram).Assembly.GetName().Version!.ToString(3)}";

    /// <summary>What a film is made with here; loads the tensor library.</summary>
    public static Maker Maker() => new(
        Name, $"libtorch {TorchProvider.LibTorchVersion} ({TorchProvider.Name})");
}
