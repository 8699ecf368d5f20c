using GanGraph.Learning.Networks;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Torch;
using static TorchSharp.torch;

namespace GanGraph.Models;

/// <summary>The smallest network with a mapping: 4 numbers in Z, 6 in W, 5 layers, grey pictures
/// of 8 pixels.</summary>
internal sealed class SmallStyleNetwork : StyleNetwork
{
    private readonly Part _mapping;
    private readonly Part _mean;
    private readonly Part _drawing;

    public SmallStyleNetwork()
    {
        _mapping = Weights.Learn("mapping.weight", Filling.Gaussian(0, 1), 4, 6);
        _mean = Weights.Keep("mapping.w_avg", Filling.Gaussian(0, 1), 6);
        _drawing = Weights.Learn("synthesis.weight", Filling.Gaussian(0, 1), 5, 6, 64);
    }

    /// <summary>Added to each number of W.</summary>
    public double Offset { get; init; }

    public override int ZDimension => 4;

    public override int CDimension => 0;

    public override int Resolution => 8;

    public override int Channels => 1;

    public override int WDimension => 6;

    public override int Layers => 5;

    public override IReadOnlyList<int> LayerResolutions => [4, 4, 8, 8, 8];

    public override Tensor? MeanW => _mean.Value;

    /// <summary>A generator with random numbers.</summary>
    public static LoadedGenerator Make(uint seed, string hash = "file")
    {
        SmallStyleNetwork network = new();
        network.FillWeights(new RandomState(seed), CPU);
        return new LoadedGenerator(network, hash);
    }

    public override StyleNetwork EmptyTwin() => new SmallStyleNetwork();

    public override Tensor Map(Tensor z, Tensor? labels)
    {
        Check(z, labels);
        return (z.matmul(_mapping.Value) + Offset).unsqueeze(1).expand(-1, Layers, -1);
    }

    public override Tensor Synthesize(Tensor ws, SynthesisOptions options)
    {
        CheckStyles(ws);
        return einsum("flw,lwp->fp", ws, _drawing.Value).view(-1, 1, 8, 8);
    }
}
