using System.Text.Json;
using GanGraph.Bench.Peers;
using GanGraph.Learning.Networks.StyleGan3;
using GanGraph.Torch;
using GanGraph.Torch.Storage;
using static TorchSharp.torch;

namespace GanGraph.Bench.Samples;

/// <summary>A StyleGAN3 with random numbers, and its peer in PyTorch with the same.</summary>
internal sealed class StyleGan3Sample : IDisposable
{
    private static readonly JsonSerializerOptions Style = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    private readonly BenchContext _context;
    private readonly string _file;

    /// <summary>Makes it.</summary>
    /// <param name="context">Where its file goes, and how many threads the peer has.</param>
    /// <param name="name">Name of the folder of its file.</param>
    /// <param name="options">Its shape.</param>
    /// <exception cref="PeerMissingException">There is no PyTorch.</exception>
    public StyleGan3Sample(BenchContext context, string name, StyleGan3Options options)
    {
        DcganSample.NeedPyTorch();
        _context = context;
        _file = Path.Combine(context.Subfolder(name), "network.safetensors");
        Network = new StyleGan3Network(options);
        Network.FillWeights(new RandomState(7), CPU);
        Network.PrepareToDraw();
        Safetensors.Write(
            _file,
            Network.Weights.Parts.ToDictionary(part => part.Name, part => part.Value),
            new Dictionary<string, string>
            {
                ["options"] = JsonSerializer.Serialize(options, Style),
            });
    }

    /// <summary>Ours.</summary>
    public StyleGan3Network Network { get; }

    /// <summary>Starts the peer.</summary>
    public PeerTalk Peer() => DcganSample.Python(
        _context, "stylegan3.py", _file, "--threads", $"{_context.Threads}");

    /// <inheritdoc/>
    public void Dispose() => Network.Dispose();
}
