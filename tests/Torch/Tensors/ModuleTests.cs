using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanGraph.Torch.Tests.Tensors;

public sealed class ModuleTests : TensorTest
{
    [Fact]
    public void Init_AfterManualSeed_EqualsPyTorch()
    {
        manual_seed(7);
        using Conv2d conv = nn.Conv2d(3, 4, 3);
        Golden.Same("init.conv.weight", conv.weight);
        Golden.Same("init.conv.bias", conv.bias!);
        manual_seed(7);
        using ConvTranspose2d deconv = nn.ConvTranspose2d(3, 4, 4);
        Golden.Same("init.deconv.weight", deconv.weight);
        Golden.Same("init.deconv.bias", deconv.bias!);
        manual_seed(7);
        using Linear linear = nn.Linear(5, 3);
        Golden.Same("init.linear.weight", linear.weight);
        Golden.Same("init.linear.bias", linear.bias!);
        manual_seed(7);
        using Embedding embedding = nn.Embedding(4, 3);
        Golden.Same("init.embedding", embedding.weight!);
    }

    [Fact]
    public void BatchNorm2d_TrainThenEval_EqualsPyTorch()
    {
        using BatchNorm2d norm = nn.BatchNorm2d(3);
        Tensor x = Golden.Get("norm.x");

        Golden.Close("norm.train", norm.forward(x));
        Golden.Close("norm.mean", norm.running_mean!);
        Golden.Close("norm.var", norm.running_var!);
        Assert.Equal(1, norm.num_batches_tracked!.ToInt64());
        norm.eval();
        Golden.Close("norm.eval", norm.forward(x));
    }

    [Fact]
    public void RegisterComponents_FindsFields()
    {
        using TwoLayers net = new();

        Assert.Equal(
            ["_gain", "_first.weight", "_first.bias", "_second.0.weight", "_second.0.bias"],
            net.named_parameters().Select(entry => entry.name));
        Assert.Equal(["_shift"], net.named_buffers().Select(entry => entry.name));
        Assert.Equal(6, net.state_dict().Count);
    }

    [Fact]
    public void LoadStateDict_CopiesValues_AndRefusesWhatIsMissing()
    {
        using TwoLayers one = new();
        using TwoLayers other = new();
        one.load_state_dict(other.state_dict());
        Assert.True(one.state_dict()["_first.weight"].Equals(other.state_dict()["_first.weight"]));

        Dictionary<string, Tensor> less = other.state_dict();
        less.Remove("_gain");
        Assert.Throws<InvalidOperationException>(() => one.load_state_dict(less));
    }

    [Fact]
    public void TrainAndEval_ReachEveryPart()
    {
        using TwoLayers net = new();
        net.eval();
        Assert.All(net.modules(), module => Assert.False(module.training));
        net.train();
        Assert.All(net.modules(), module => Assert.True(module.training));
    }

    [Fact]
    public void To_AnotherType_ReachesEveryParameter()
    {
        using TwoLayers net = new();
        net.to(float64);
        Assert.All(net.parameters(), parameter => Assert.Equal(float64, parameter.dtype));
    }

    [Fact]
    public void EveryLayer_GivesTheExpectedShape()
    {
        Tensor x = randn(2, 4, 8, 8);
        (nn.Module<Tensor, Tensor> Layer, long[] Shape)[] layers =
        [
            (nn.Conv2d(4, 6, 3, padding: 1), [2, 6, 8, 8]),
            (nn.Conv2d(4, 6, 3, padding: 1, padding_mode: PaddingModes.Reflect), [2, 6, 8, 8]),
            (nn.ConvTranspose2d(4, 6, 4, 2, 1, bias: false), [2, 6, 16, 16]),
            (nn.GroupNorm(2, 4), [2, 4, 8, 8]),
            (nn.InstanceNorm2d(4, affine: true), [2, 4, 8, 8]),
            (nn.LayerNorm([4, 8, 8]), [2, 4, 8, 8]),
            (nn.LeakyReLU(0.2), [2, 4, 8, 8]),
            (nn.ReLU(), [2, 4, 8, 8]),
            (nn.Tanh(), [2, 4, 8, 8]),
            (nn.Sigmoid(), [2, 4, 8, 8]),
            (nn.GELU(), [2, 4, 8, 8]),
            (nn.SiLU(), [2, 4, 8, 8]),
            (nn.Flatten(), [2, 256]),
            (nn.Upsample(scale_factor: [2, 2]), [2, 4, 16, 16]),
            (nn.AvgPool2d(2), [2, 4, 4, 4]),
            (nn.MaxPool2d(2), [2, 4, 4, 4]),
            (nn.AdaptiveAvgPool2d(1), [2, 4, 1, 1]),
            (nn.PixelShuffle(2), [2, 1, 16, 16]),
            (nn.Dropout(), [2, 4, 8, 8]),
            (nn.Identity(), [2, 4, 8, 8]),
        ];
        foreach ((nn.Module<Tensor, Tensor> layer, long[] shape) in layers)
        {
            Assert.Equal(shape, layer.forward(x).shape);
            layer.Dispose();
        }
    }

    private sealed class TwoLayers : nn.Module<Tensor, Tensor>
    {
        private readonly Linear _first = nn.Linear(2, 3);
        private readonly Sequential _second = nn.Sequential(nn.Linear(3, 1), nn.Tanh());
        private readonly Parameter _gain = nn.Parameter(ones(1));
        private readonly Tensor _shift = zeros(1);

        internal TwoLayers()
            : base(nameof(TwoLayers)) => RegisterComponents();

        public override Tensor forward(Tensor input) =>
            (_second.forward(_first.forward(input)) * _gain) + _shift;
    }
}
