using GanGraph.Bench.Peers;
using GanGraph.Learning.Networks;
using GanGraph.Learning.Networks.StyleGan2;
using GanGraph.Torch;
using GanGraph.Torch.Storage;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Bench.Samples;

/// <summary>A StyleGAN2 generator of random numbers with the channels of the paper, and its peer
/// in PyTorch with the same numbers.</summary>
internal sealed class StyleGan2Model : IDisposable
{
    private const double NoiseStrength = 0.1;

    private readonly BenchContext _context;

    /// <summary>Makes it.</summary>
    /// <param name="context">Where its file goes, and how many threads the peer has.</param>
    /// <param name="resolution">Side of its pictures in pixels.</param>
    /// <exception cref="PeerMissingException">There is no PyTorch.</exception>
    public StyleGan2Model(BenchContext context, int resolution)
    {
        DcganSample.NeedPyTorch();
        _context = context;
        Path = System.IO.Path.Combine(
            context.Subfolder($"stylegan2, {resolution} px"), "model.safetensors");
        using (StyleGan2Network filled = new(OptionsOf(resolution)))
        {
            filled.FillWeights(new RandomState(2), CPU);
            foreach (Part part in filled.Weights.Parts.Where(
                part => part.Name.EndsWith("noise_strength", StringComparison.Ordinal)))
            {
                part.Value.fill_(NoiseStrength);
            }

            Safetensors.Write(Path, filled.Weights.Parts.ToDictionary(
                part => part.Name, part => part.Value));
        }

        Network = Open(Path, resolution);
    }

    /// <summary>The file of its numbers; full path.</summary>
    public string Path { get; }

    /// <summary>Ours, ready to draw.</summary>
    public StyleGan2Network Network { get; }

    /// <summary>The channels of the paper: half as many at 256 pixels.</summary>
    public static StyleGan2Options OptionsOf(int resolution) => new()
    {
        Resolution = resolution,
        ChannelBase = resolution <= 256 ? 16384 : 32768,
    };

    /// <summary>Starts the peer.</summary>
    /// <param name="name">The program that uses the network.</param>
    public PeerTalk Peer(string name = "stylegan2.py") => DcganSample.Python(
        _context, name, Path, "--threads", $"{_context.Threads}");

    /// <summary>Opens a file of such a model, ready to draw.</summary>
    /// <param name="file">Full path.</param>
    /// <param name="resolution">Side of its pictures in pixels.</param>
    public static StyleGan2Network Open(string file, int resolution)
    {
        using DisposeScope scope = NewDisposeScope();
        StyleGan2Network network = new(OptionsOf(resolution));
        network.TakeWeights(Safetensors.Read(file), CPU, file);
        network.PrepareToDraw();
        TensorMemory.Release(); // as whatever opens models does
        return network;
    }

    /// <inheritdoc/>
    public void Dispose() => Network.Dispose();
}
