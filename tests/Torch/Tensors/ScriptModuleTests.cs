using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Torch.Tests.Tensors;

public sealed class ScriptModuleTests : TensorTest
{
    private static string Script => Path.Combine(Golden.Folder, "script.pt");

    [Fact]
    public void Forward_EqualsPyTorch()
    {
        using jit.ScriptModule<Tensor, Tensor> script = jit.load<Tensor, Tensor>(Script);
        Tensor result = script.forward(tensor(new[] { 1f, 2f }));
        Assert.Equal([3f, 5], result.data<float>().ToArray());
    }

    [Fact]
    public void Invoke_GivesTuplesAndLists()
    {
        using jit.ScriptModule script = jit.load(Script);
        (object one, object many) = ((object, object))script.invoke(
            "pair", tensor(new[] { 3f }));

        Assert.Equal(4, ((Tensor)one).ToDouble());
        Assert.Equal([2.0, 9], ((Tensor[])many).Select(part => part.ToDouble()));
    }

    [Fact]
    public void Parameters_AndBuffers_AreNamed()
    {
        using jit.ScriptModule script = jit.load(Script);
        Assert.Equal(["scale"], script.named_parameters().Select(entry => entry.name));
        Assert.Equal(["shift"], script.named_buffers().Select(entry => entry.name));
    }

    [Fact]
    public void Gradients_FlowThrough()
    {
        using jit.ScriptModule<Tensor, Tensor> script = jit.load<Tensor, Tensor>(Script);
        Tensor x = ones(2).requires_grad_();
        script.forward(x).sum().backward();
        Assert.Equal([2f, 3], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Load_OfBytes_Works()
    {
        using jit.ScriptModule<Tensor, Tensor> script =
            jit.load<Tensor, Tensor>(File.ReadAllBytes(Script));
        Assert.Equal([3f, 2], script.forward(ones(2)).data<float>().ToArray());
    }

    [Fact]
    public void WrongCalls_SayWhatIsWrong()
    {
        using jit.ScriptModule script = jit.load(Script);
        Assert.Throws<ExternalException>(() => script.forward(ones(3)));
        Assert.Contains(
            "nothing_there",
            Assert.Throws<ExternalException>(() => script.invoke("nothing_there")).Message,
            StringComparison.Ordinal);
        Assert.Throws<ExternalException>(() => script.forward());
        Assert.Throws<FileNotFoundException>(() => jit.load("not there.pt"));
        Assert.Throws<ExternalException>(() => jit.load(Golden.FilePath));
    }
}
