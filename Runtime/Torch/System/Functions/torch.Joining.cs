using TorchSharp.Native;

namespace TorchSharp;

/// <content>Many tensors in, one out.</content>
public static partial class torch
{
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) =>
        Aten.Call("cat", Argument.List(tensors), dim);

    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => cat(tensors, dim);

    public static Tensor concatenate(IList<Tensor> tensors, long axis = 0) => cat(tensors, axis);

    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) =>
        Aten.Call("stack", Argument.List(tensors), dim);

    public static Tensor hstack(params Tensor[] tensors) => Aten.Call("hstack", tensors);

    public static Tensor hstack(IList<Tensor> tensors) =>
        Aten.Call("hstack", Argument.List(tensors));

    public static Tensor vstack(IList<Tensor> tensors) =>
        Aten.Call("vstack", Argument.List(tensors));

    public static Tensor dstack(params Tensor[] tensors) => Aten.Call("dstack", tensors);

    public static Tensor dstack(IList<Tensor> tensors) =>
        Aten.Call("dstack", Argument.List(tensors));

    public static Tensor[] meshgrid(IEnumerable<Tensor> tensors, string indexing = "ij") =>
        Aten.All("meshgrid.indexing", Argument.List(tensors), indexing);

    public static IList<Tensor> broadcast_tensors(params Tensor[] tensors) =>
        Aten.All("broadcast_tensors", tensors);

    public static Tensor einsum(string equation, params Tensor[] tensors) =>
        Aten.Call("einsum", equation, tensors);

    public static Tensor[] where(Tensor condition) => Aten.All("where", condition);

    public static Tensor polar(Tensor abs, Tensor angle) => Aten.Call("polar", abs, angle);

    public static Tensor complex(Tensor real, Tensor imag) => Aten.Call("complex", real, imag);

    public static Tensor cdist(Tensor x1, Tensor x2, double p = 2) =>
        Aten.Call("cdist", x1, x2, p);

    public static Tensor searchsorted(
        Tensor sorted_sequence, Tensor values, bool out_int32 = false, bool right = false) =>
        Aten.Call("searchsorted.Tensor", sorted_sequence, values, out_int32, right);

    public static bool is_tensor(object obj) => obj is Tensor;
}
