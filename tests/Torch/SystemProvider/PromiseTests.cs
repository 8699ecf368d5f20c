using System.Runtime.InteropServices;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanGraph.Torch.Tests.SystemProvider;

/// <summary>What the system provider promises beyond TorchSharp: nothing outside its own rooms
/// may lean on it.</summary>
public sealed class PromiseTests : TensorTest
{
    [Fact]
    public void ToString_ShowsShapeTypeAndNumbers()
    {
        Assert.Equal(
            "[2x1], type = Float32, device = cpu, [[1.5], [-2]]",
            tensor(new[,] { { 1.5f }, { -2f } }).ToString());
        Assert.Equal("[100x100], type = Float32, device = cpu", ones(100, 100).ToString());
    }

    [Fact]
    public void Device_OfCuda_IsNamedWithoutCuda() =>
        Assert.Equal("cuda:1", device("cuda:1").ToString());

    [Fact]
    public void Grad_OfAForeignShape_IsRefused()
    {
        Parameter parameter = new(ones(2));
        Assert.Throws<ExternalException>(() => parameter.grad = ones(3));
    }

    [Fact]
    public void Grad_OfUnused_IsNullWhereAllowed()
    {
        Tensor x = ones(1).requires_grad_();
        Tensor unused = ones(1).requires_grad_();
        IList<Tensor> grads = autograd.grad([x * 2], [x, unused], allow_unused: true);
        Assert.Equal(2, grads[0].ToDouble());
        Assert.Null(grads[1]);
    }

    [Fact]
    public void To_AnotherType_KeepsTheParameterObjects()
    {
        using Linear layer = nn.Linear(2, 3);
        Parameter before = layer.parameters().First();
        layer.to(float64);
        Assert.Same(before, layer.parameters().First());
    }

    [Fact]
    public void LoadStateDict_NamesWhatIsMissing()
    {
        using Linear layer = nn.Linear(2, 3);
        Dictionary<string, Tensor> less = layer.state_dict();
        less.Remove("bias");
        InvalidOperationException fault = Assert.Throws<InvalidOperationException>(
            () => layer.load_state_dict(less));
        Assert.Contains("bias", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Script_ThatFails_NamesTheShapes()
    {
        using jit.ScriptModule script = jit.load(Path.Combine(Golden.Folder, "script.pt"));
        ExternalException fault = Assert.Throws<ExternalException>(() => script.forward(ones(3)));
        Assert.Contains("[3]", fault.Message, StringComparison.Ordinal);
    }
}
