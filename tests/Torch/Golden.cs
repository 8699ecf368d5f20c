using GanGraph.Torch.Storage;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Torch.Tests;

/// <summary>Numbers that PyTorch gave.</summary>
internal static class Golden
{
    internal static string Folder => Path.Combine(AppContext.BaseDirectory, "Goldens");

    internal static string FilePath => Path.Combine(Folder, "goldens.safetensors");

    internal static Tensor Get(string name)
    {
        using SafetensorsFile file = SafetensorsFile.Open(FilePath);
        return file.Load(name);
    }

    internal static void Close(string name, Tensor actual, double tolerance = 1e-5)
    {
        Tensor wanted = Get(name);
        Assert.Equal(wanted.shape, actual.shape);
        double distance = (wanted - actual).abs().max().ToDouble();
        Assert.True(distance <= tolerance, $"{name}: {distance} away, wanted {tolerance}");
    }

    internal static void Same(string name, Tensor actual)
    {
        Tensor wanted = Get(name);
        Assert.Equal(wanted.dtype, actual.dtype);
        Assert.True(wanted.Equals(actual), $"{name}: {actual} is not {wanted}");
    }
}
