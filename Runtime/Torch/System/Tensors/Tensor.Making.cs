using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <content>What one tensor makes of its own kind, and what fits no other file.</content>
    public partial class Tensor
    {
        public Tensor zeros_like(
            ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.zeros_like(this, dtype, device, requires_grad);

        public Tensor ones_like(
            ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.ones_like(this, dtype, device, requires_grad);

        public Tensor empty_like(
            ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.empty_like(this, dtype, device, requires_grad);

        public Tensor rand_like(
            ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.rand_like(this, dtype, device, requires_grad);

        public Tensor randn_like(
            ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.randn_like(this, dtype, device, requires_grad);

        public Tensor full_like(
            Scalar value, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) =>
            torch.full_like(this, value, dtype, device, requires_grad);

        public Tensor new_zeros(
            long[] size, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) =>
            torch.zeros(size, dtype ?? this.dtype, device ?? this.device, requires_grad);

        public Tensor new_empty(
            long[] size, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) =>
            torch.empty(size, dtype ?? this.dtype, device ?? this.device, requires_grad);

        public Tensor new_full(
            long[] size, Scalar value, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) =>
            torch.full(size, value, dtype ?? this.dtype, device ?? this.device, requires_grad);

        public Tensor squeeze(long? dim = null) => dim is { } axis
            ? Aten.Call("squeeze.dim", this, axis)
            : Aten.Call("squeeze", this);

        public Tensor squeeze_(long? dim = null) => dim is { } axis
            ? Aten.Change("squeeze_.dim", this, this, axis)
            : Aten.Change("squeeze_", this, this);

        public Tensor roll(long shifts, long? dims = null) =>
            Aten.Call("roll", this, shifts, dims is { } axis ? [axis] : Array.Empty<long>());

        public Tensor permute(IEnumerable<long> permutation) => permute(permutation.ToArray());

        public Tensor equal(Tensor target) => tensor(Equals(target));

        public Tensor real => Aten.Call("real", this);

        public Tensor imag => Aten.Call("imag", this);
    }
}
