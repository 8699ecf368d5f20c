using static TorchSharp.torch;

namespace GanGraph.Models;

/// <summary>Small models as others write them, with the numbers that belong to them.</summary>
internal static class SampleModels
{
    /// <summary>Where they lie in the checkout that the tests were built from.</summary>
    public static string Folder { get; } = Path.Combine(Root(), "tests", "Models");

    /// <summary>A file of a model, such as <c>sg2_uncond64/network.pkl</c>.</summary>
    public static string PathOf(string name) =>
        Path.Combine([Folder, .. name.Split('/')]);

    /// <summary>Expected numbers, such as <c>sg2_uncond64/img_psi1_const</c>; the caller disposes
    /// them.</summary>
    public static Tensor Golden(string name) => NpyFile.Read(PathOf(name + ".npy"));

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GanGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException("GanGraph.sln lies nowhere above the tests.");
    }
}
