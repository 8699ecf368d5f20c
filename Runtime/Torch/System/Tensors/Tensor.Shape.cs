using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <content>The same numbers, arranged otherwise.</content>
    public partial class Tensor
    {
        public Tensor reshape(params long[] shape) => Aten.Call("reshape", this, shape);

        public Tensor view(params long[] shape) => Aten.Call("view", this, shape);

        public Tensor view_as(Tensor other) => Aten.Call("view_as", this, other);

        public Tensor expand(long[] sizes, bool isImplicit = false) =>
            Aten.Call("expand", this, sizes, isImplicit);

        public Tensor expand(params long[] sizes) => Aten.Call("expand", this, sizes);

        public Tensor expand_as(Tensor other) => Aten.Call("expand_as", this, other);

        public Tensor broadcast_to(params long[] shape) => Aten.Call("broadcast_to", this, shape);

        public Tensor permute(params long[] permutation) => Aten.Call("permute", this, permutation);

        public Tensor transpose(long dim0, long dim1) =>
            Aten.Call("transpose.int", this, dim0, dim1);

        public Tensor transpose_(long dim0, long dim1) =>
            Aten.Change("transpose_", this, this, dim0, dim1);

        public Tensor swapaxes(long dim0, long dim1) => Aten.Call("swapaxes", this, dim0, dim1);

        public Tensor swapdims(long dim0, long dim1) => Aten.Call("swapdims", this, dim0, dim1);

        public Tensor movedim(long[] source, long[] destination) =>
            Aten.Call("movedim.intlist", this, source, destination);

        public Tensor moveaxis(long[] source, long[] destination) =>
            Aten.Call("moveaxis.intlist", this, source, destination);

        public Tensor t() => Aten.Call("t", this);

        public Tensor adjoint() => Aten.Call("adjoint", this);

        public Tensor unsqueeze(long dim) => Aten.Call("unsqueeze", this, dim);

        public Tensor unsqueeze_(long dim) => Aten.Change("unsqueeze_", this, this, dim);

        public Tensor flatten(long start_dim = 0, long end_dim = -1) =>
            Aten.Call("flatten.using_ints", this, start_dim, end_dim);

        public Tensor unflatten(long dim, params long[] sizes) =>
            Aten.Call("unflatten.int", this, dim, sizes);

        public Tensor ravel() => Aten.Call("ravel", this);

        public Tensor contiguous() => Aten.Call("contiguous", this);

        public Tensor as_strided(long[] size, long[] strides, long storageOffset = 0) =>
            Aten.Call("as_strided", this, size, strides, storageOffset);

        public Tensor flip(params long[] dims) => Aten.Call("flip", this, dims);

        public Tensor fliplr() => Aten.Call("fliplr", this);

        public Tensor flipud() => Aten.Call("flipud", this);

        public Tensor roll(long[] shifts, long[] dims) => Aten.Call("roll", this, shifts, dims);

        public Tensor roll(long[] shifts) => Aten.Call("roll", this, shifts);

        public Tensor roll((long, long) shifts, (long, long) dims) =>
            Aten.Call(
                "roll", this, new[] { shifts.Item1, shifts.Item2 }, new[] { dims.Item1,
                dims.Item2 });

        public Tensor repeat(params long[] sizes) => Aten.Call("repeat", this, sizes);

        public Tensor tile(long[] reps) => Aten.Call("tile", this, reps);

        public Tensor repeat_interleave(
            Tensor repeats, long? dim = null, long? output_size = null) =>
            Aten.Call("repeat_interleave.self_Tensor", this, repeats, dim, output_size);

        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null) =>
            Aten.Call("repeat_interleave.self_int", this, repeats, dim, output_size);

        public Tensor narrow(long dim, long start, long length) =>
            Aten.Call("narrow", this, dim, start, length);

        public Tensor slice(long dim, long start, long finish, long step) =>
            Aten.Call("slice.Tensor", this, dim, start, finish, step);

        public Tensor select(long dim, long index) => Aten.Call("select.int", this, dim, index);

        public Tensor[] split(long[] sizes, long dim = 0) =>
            Aten.All("split_with_sizes", this, sizes, dim);

        public Tensor[] split(long size, int dim = 0) => Aten.All("split.Tensor", this, size, dim);

        public Tensor[] split(params long[] sizes) => Aten.All("split_with_sizes", this, sizes);

        public Tensor[] tensor_split(long size, long dim = 0) =>
            Aten.All("tensor_split.sections", this, size, dim);

        public Tensor[] tensor_split(long[] sizes, long dim = 0) =>
            Aten.All("tensor_split.indices", this, sizes, dim);

        public Tensor[] chunk(long chunks, long dim = 0) => Aten.All("chunk", this, chunks, dim);

        public Tensor[] unbind(long dimension = 0) => Aten.All("unbind.int", this, dimension);

        public Tensor unfold(long dimension, long size, long step) =>
            Aten.Call("unfold", this, dimension, size, step);

        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1) =>
            Aten.Call("diagonal", this, offset, dim1, dim2);

        public Tensor diag(long diagonal = 0) => Aten.Call("diag", this, diagonal);

        public Tensor diag_embed(long offset = 0, long dim1 = -2, long dim2 = -1) =>
            Aten.Call("diag_embed", this, offset, dim1, dim2);

        public Tensor diagflat(long offset = 0) => Aten.Call("diagflat", this, offset);

        public Tensor tril(long diagonal = 0) => Aten.Call("tril", this, diagonal);

        public Tensor tril_(long diagonal = 0) => Aten.Change("tril_", this, this, diagonal);

        public Tensor triu(long diagonal = 0) => Aten.Call("triu", this, diagonal);

        public Tensor triu_(long diagonal = 0) => Aten.Change("triu_", this, this, diagonal);

        public Tensor alias() => Aten.Call("alias", this);

        public Tensor detach() => Aten.Call("detach", this);

        public Tensor detach_() => Aten.Change("detach_", this, this);

        public Tensor clone() => Aten.Call("clone", this);

        public Tensor view_as_complex() => Aten.Call("view_as_complex", this);

        public Tensor view_as_real() => Aten.Call("view_as_real", this);

        public Tensor conj() => Aten.Call("conj", this);

        public Tensor resolve_conj() => Aten.Call("resolve_conj", this);

        public Tensor atleast_1d() => Aten.Call("atleast_1d", this);

        public Tensor atleast_2d() => Aten.Call("atleast_2d", this);

        public Tensor atleast_3d() => Aten.Call("atleast_3d", this);
    }
}
