using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <content>Numbers picked out, or put in, by position.</content>
    public partial class Tensor
    {
        public Tensor index_select(long dim, Tensor index) =>
            Aten.Call("index_select", this, dim, index);

        public Tensor gather(long dim, Tensor index) => Aten.Call("gather", this, dim, index);

        public Tensor scatter(long dim, Tensor index, Tensor src) =>
            Aten.Call("scatter.src", this, dim, index, src);

        public Tensor scatter_(long dim, Tensor index, Tensor src) =>
            Aten.Change("scatter_.src", this, this, dim, index, src);

        public Tensor scatter_add(long dim, Tensor index, Tensor src) =>
            Aten.Call("scatter_add", this, dim, index, src);

        public Tensor scatter_add_(long dim, Tensor index, Tensor src) =>
            Aten.Change("scatter_add_", this, this, dim, index, src);

        public Tensor index_add(long dim, Tensor index, Tensor source, Scalar alpha) =>
            Aten.Call("index_add", this, dim, index, source, alpha);

        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar alpha) =>
            Aten.Change("index_add_", this, this, dim, index, source, alpha);

        public Tensor index_copy(long dim, Tensor index, Tensor source) =>
            Aten.Call("index_copy", this, dim, index, source);

        public Tensor index_copy_(long dim, Tensor index, Tensor source) =>
            Aten.Change("index_copy_", this, this, dim, index, source);

        public Tensor index_fill(long dim, Tensor index, Scalar value) =>
            Aten.Call("index_fill.int_Scalar", this, dim, index, value);

        public Tensor index_fill_(long dim, Tensor index, Scalar value) =>
            Aten.Change("index_fill_.int_Scalar", this, this, dim, index, value);

        public Tensor masked_select(Tensor mask) => Aten.Call("masked_select", this, mask);

        public Tensor masked_fill(Tensor mask, Scalar value) =>
            Aten.Call("masked_fill.Scalar", this, mask, value);

        public Tensor masked_fill_(Tensor mask, Scalar value) =>
            Aten.Change("masked_fill_.Scalar", this, this, mask, value);

        public Tensor masked_scatter(Tensor mask, Tensor value) =>
            Aten.Call("masked_scatter", this, mask, value);

        public Tensor masked_scatter_(Tensor mask, Tensor value) =>
            Aten.Change("masked_scatter_", this, this, mask, value);

        public Tensor select_scatter(Tensor src, long dim, long index) =>
            Aten.Call("select_scatter", this, src, dim, index);

        public Tensor slice_scatter(
            Tensor src, long dim = 0, long? start = null, long? end = null, long step = 1) =>
            Aten.Call("slice_scatter", this, src, dim, start, end, step);

        public Tensor take(Tensor index) => Aten.Call("take", this, index);

        public Tensor take_along_dim(Tensor indices) => Aten.Call("take_along_dim", this, indices);

        public Tensor take_along_dim(Tensor indices, long dim) =>
            Aten.Call("take_along_dim", this, indices, dim);

        public Tensor nonzero() => Aten.Call("nonzero", this);

        public Tensor argwhere() => Aten.Call("argwhere", this);

        public Tensor bucketize(Tensor boundaries, bool outInt32 = false, bool right = false) =>
            Aten.Call("bucketize.Tensor", this, boundaries, outInt32, right);

        public Tensor where(Tensor condition, Tensor y) =>
            Aten.Call("where.self", this, condition, y);
    }
}
