using System.Runtime.InteropServices;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace GanGraph.Torch.Tests.SystemProvider;

/// <summary>Wrong calls: each gives an exception that says what was called with what.</summary>
public sealed class FailureTests : TensorTest
{
    [Fact]
    public void Mm_ShapesDoNotFit_NamesOperatorAndShapes() =>
        Fails(() => ones(2, 3).mm(ones(4, 5)), "aten::mm", "[2, 3]", "[4, 5]");

    [Fact]
    public void Add_ShapesDoNotFit_NamesOperatorAndShapes() =>
        Fails(() => ones(2, 3) + ones(4), "aten::add", "[2, 3]", "[4]");

    [Fact]
    public void Conv2d_WrongType_NamesTypes() => Fails(
        () => nn.functional.conv2d(ones(1, 3, 8, 8), ones([4, 3, 3, 3], float64)),
        "conv2d", "Float[1, 3, 8, 8]", "Double[4, 3, 3, 3]");

    [Fact]
    public void Cat_ShapesDoNotFit_NamesAll() =>
        Fails(() => cat([ones(2, 3), ones(4, 5)], 0), "aten::cat", "[2, 3]", "[4, 5]");

    [Fact]
    public void UnknownOperator_IsNamed() =>
        Fails(() => Aten.Call("no_such_operator.Tensor", ones(1)), "no_such_operator");

    [Fact]
    public void TooManyOrTooFewArguments_AreSaid()
    {
        Fails(() => Aten.Call("relu", ones(1), 1, 2), "relu", "takes 1");
        Fails(() => Aten.Call("mm", ones(1, 1)), "mm", "mat2");
    }

    [Fact]
    public void WrongKindOfArgument_IsSaid()
    {
        Fails(() => Aten.Call("relu", 3), "relu", "self");
        Fails(() => Aten.Call("relu", "text"), "relu", "text");
        Fails(() => Aten.Call("sum.dim_IntList", ones(1), ones(1)), "sum");
        Fails(() => Aten.Call("cat", ones(1), 0), "cat");
        Fails(() => Aten.Call("transpose.int", ones(1), "a", "b"), "transpose");
    }

    [Fact]
    public void Null_WhereATensorIsNeeded_IsSaid()
    {
        Fails(() => ones(1).mm(null!), "mm", "none");
        Fails(() => cat([ones(1), null!]), "cat", "none");
    }

    [Fact]
    public void CudaTensor_WithoutADevice_Fails()
    {
        if (cuda.is_available())
        {
            return;
        }

        Assert.ThrowsAny<Exception>(() => ones([1], device: CUDA));
        Assert.ThrowsAny<Exception>(() => ones(1).cuda());
    }

    [Fact]
    public void Device_WithAnUnknownName_Fails()
    {
        Assert.Throws<ArgumentException>(() => device("toaster"));
        Assert.Throws<ArgumentException>(() => device("cuda:x"));
        Assert.Throws<ArgumentException>(() => device("7"));
    }

    [Fact]
    public void Backward_Twice_Fails()
    {
        Tensor x = ones(1).requires_grad_();
        Tensor y = (x * x).exp();
        y.backward();
        Fails(() => y.backward(), "backward", "Float[1]");
    }

    [Fact]
    public void Backward_OfManyNumbers_Fails() =>
        Fails(() => (ones(2).requires_grad_() * 2).backward(), "backward", "Float[2]");

    [Fact]
    public void Grad_OfUnused_Fails()
    {
        Tensor x = ones(1).requires_grad_();
        Tensor unused = ones(1).requires_grad_();
        Fails(() => autograd.grad([x * 2], [unused]), "grad", "Float[1]");
        Fails(() => autograd.grad([x * 2], [x, unused]), "grad");
        Fails(() => autograd.grad([ones(1)], [x]), "grad");
    }

    [Fact]
    public void InPlace_OnALeafThatLearns_Fails() =>
        Fails(() => ones(1).requires_grad_().add_(1), "add_");

    [Fact]
    public void DisposedTensor_IsRefused()
    {
        Tensor x = ones(1);
        x.Dispose();
        x.Dispose();
        Assert.True(x.IsInvalid);
        Assert.Throws<ObjectDisposedException>(() => x + 1);
        Assert.Throws<ObjectDisposedException>(() => x.shape);
        Assert.Throws<ObjectDisposedException>(() => ones(1) + x);
        Assert.Throws<ObjectDisposedException>(() => cat([x, x]));
        Assert.Equal("[disposed]", x.ToString());
    }

    [Fact]
    public void Data_OfAnotherType_SaysWhatToDo()
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(() => ones(1).data<int>());
        Assert.Contains("Int32", fault.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ones(2).item<float>());
    }

    [Fact]
    public void Index_OutOfRange_Fails()
    {
        Fails(() => ones(2)[5], "select");
        Fails(() => ones(2).index_select(0, tensor(new[] { 9L })), "index_select");
        Fails(() => ones(2).narrow(0, 1, 5), "narrow");
    }

    [Fact]
    public void HugeAllocation_Fails() =>
        Fails(() => empty([1L << 50]), "aten::empty");

    [Fact]
    public void RngState_OfTheWrongSize_Fails() =>
        Assert.ThrowsAny<Exception>(() => set_rng_state(ones([3], uint8)));

    private static void Fails(Func<object?> call, params string[] words) =>
        Fails((Action)(() => call()), words);

    private static void Fails(Action call, params string[] words)
    {
        ExternalException fault = Assert.Throws<ExternalException>(call);
        Assert.All(
            words, word => Assert.Contains(word, fault.Message, StringComparison.Ordinal));
    }
}
