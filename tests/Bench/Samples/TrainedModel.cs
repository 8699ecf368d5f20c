namespace GanGraph.Bench.Samples;

/// <summary>The network that comes with the first piece.</summary>
internal static class TrainedModel
{
    /// <summary>Steps that it was trained for.</summary>
    public const int Steps = 7917;

    /// <summary>Its file of weights.</summary>
    /// <param name="root">Full path of the checkout.</param>
    public static string In(string root) =>
        Path.Combine(root, "graphs", "media", "tree-64.checkpoint.safetensors");
}
