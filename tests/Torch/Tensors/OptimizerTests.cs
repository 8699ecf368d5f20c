using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanGraph.Torch.Tests.Tensors;

public sealed class OptimizerTests : TensorTest
{
    [Fact]
    public void Adam_TenSteps_EqualsPyTorch()
    {
        Same("adam.plain", Run(p => optim.Adam([p], 0.01)));
        Same("adam.decay", Run(p => optim.Adam([p], 0.01, weight_decay: 0.1)));
        Same("adam.amsgrad", Run(p => optim.Adam([p], 0.01, amsgrad: true)));
        Same("adam.w", Run(p => optim.AdamW([p], 0.01, weight_decay: 0.1)));

        // TorchSharp takes the operations in an order of its own.
        static void Same(string name, Tensor result) =>
            Golden.Close(name, result, Capability.FusedAdam ? 0 : 1e-6);
    }

    [Fact]
    public void SgdAndRmsProp_TenSteps_EqualPyTorch()
    {
        Golden.Close(
            "adam.sgd", Run(p => optim.SGD([p], 0.01, 0.9, weight_decay: 0.01)), 1e-6);
        Golden.Close("adam.rms", Run(p => optim.RMSProp([p], 0.01, momentum: 0.5)), 1e-6);
    }

    [Fact]
    public void Adam_AnyThreadCount_GivesTheSameBits()
    {
        int before = get_num_threads();
        manual_seed(5);
        Tensor start = randn(200_001);
        Tensor gradient = randn(200_001);
        List<Tensor> results = [];
        foreach (int threads in new[] { 1, 2, 3 })
        {
            set_num_threads(threads);
            Parameter parameter = new(start.clone());
            using Adam adam = optim.Adam([parameter], 0.1);
            for (int step = 0; step < 3; step++)
            {
                parameter.grad = gradient;
                adam.step();
            }

            results.Add(parameter);
        }

        set_num_threads(before);
        Assert.True(results[0].Equals(results[1]));
        Assert.True(results[0].Equals(results[2]));
    }

    [Fact]
    public void StateDict_SavedAndLoaded_GoesOnBitForBit()
    {
        Tensor grads = Golden.Get("adam.grads");
        Parameter through = new(Golden.Get("adam.start"));
        using Adam all = optim.Adam([through], 0.01);
        Steps(through, all, grads, 0, 10);

        Parameter first = new(Golden.Get("adam.start"));
        using Adam half = optim.Adam([first], 0.01);
        Steps(first, half, grads, 0, 5);
        Parameter second = new(first.detach().clone());
        using Adam rest = optim.Adam([second], 0.5);
        rest.load_state_dict(half.state_dict());
        Steps(second, rest, grads, 5, 10);

        Assert.True(through.Equals(second));
        Adam.State state = (Adam.State)rest.state_dict().State[0];
        Assert.Equal(10, state.step);
    }

    [Fact]
    public void ParamGroups_LearningRate_IsUsed()
    {
        Parameter parameter = new(zeros(1));
        using Adam adam = optim.Adam([parameter], 0.01);
        adam.ParamGroups.First().LearningRate = 0.5;
        parameter.grad = ones(1);
        adam.step();
        Assert.Equal(-0.5, parameter.ToDouble(), 5);
    }

    [Fact]
    public void ZeroGrad_ClearsGradients()
    {
        Parameter parameter = new(ones(2));
        using SGD sgd = optim.SGD([parameter], 0.1);
        parameter.sum().backward();
        sgd.zero_grad();
        Assert.Equal(0, parameter.grad!.abs().sum().ToDouble());
    }

    private static Parameter Run(Func<Parameter, OptimizerHelper> make)
    {
        Parameter parameter = new(Golden.Get("adam.start"));
        using OptimizerHelper optimizer = make(parameter);
        Steps(parameter, optimizer, Golden.Get("adam.grads"), 0, 10);
        return parameter;
    }

    private static void Steps(
        Parameter parameter, OptimizerHelper optimizer, Tensor grads, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            parameter.grad = grads[i].clone();
            optimizer.step();
        }
    }
}
