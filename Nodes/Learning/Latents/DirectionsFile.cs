using GanGraph.Learning.Projection;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Latents;

/// <summary>Directions that were found, kept in a folder.</summary>
public static class DirectionsFile
{
    private const string Name = "directions.safetensors";
    private const string SourceKey = "source";

    /// <summary>Reads directions, or finds them and keeps them for the next time.</summary>
    /// <param name="folder">The folder, which belongs to what they are found from.</param>
    /// <param name="say">Told of a damaged file, which is set aside.</param>
    /// <param name="find">Finds them.</param>
    public static LatentDirections ReadOrMake(
        string folder, Action<string> say, Func<LatentDirections> find)
    {
        string path = Path.Combine(folder, Name);
        using DisposeScope scope = NewDisposeScope();
        if (ProjectionFile.ReadOrSetAside(path, say, "the directions are found again")
            is (Dictionary<string, Tensor> tensors, IReadOnlyDictionary<string, string> notes))
        {
            return new LatentDirections(
                tensors["axes"], tensors["strengths"],
                Enum.Parse<DirectionSource>(notes[SourceKey]));
        }

        LatentDirections found = find();
        ProjectionFile.Write(
            path,
            new Dictionary<string, Tensor>
            {
                ["axes"] = found.Axes,
                ["strengths"] = found.Strengths,
            },
            new Dictionary<string, string> { [SourceKey] = $"{found.Source}" });
        return found;
    }
}
