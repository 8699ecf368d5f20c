using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public unsafe partial class Tensor
    {
        public long Dimensions => Describe().Dimensions;

        public long ndim => Describe().Dimensions;

        public long NumberOfElements => Describe().Elements;

        public long ElementSize => element_size();

        public ScalarType dtype => (ScalarType)Describe().Type;

        public DeviceType device_type => (DeviceType)Describe().DeviceType;

        public int device_index => Describe().DeviceIndex;

        public bool is_cuda => device_type == DeviceType.CUDA;

        public bool is_meta => device_type == DeviceType.META;

        public bool is_leaf => Describe().IsLeaf;

        public bool is_sparse => Describe().IsSparse;

        public Device device
        {
            get
            {
                TensorInfo info = Describe();
                return new Device((DeviceType)info.DeviceType, info.DeviceIndex);
            }
        }

        public long[] shape
        {
            get
            {
                TensorInfo info = Describe();
                long[] sizes = new Span<long>(info.Sizes, (int)info.Dimensions).ToArray();
                GC.KeepAlive(this);
                return sizes;
            }
        }

        public bool requires_grad
        {
            get => Describe().RequiresGrad;
            set => LibTorch.Check(LibTorch.gg_tensor_set_requires_grad(Handle, value ? 1 : 0));
        }

        /// <summary>The gradient that backward added up; null when there is none.</summary>
        public Tensor? grad
        {
            get
            {
                IntPtr found = LibTorch.gg_tensor_grad(Handle);
                GC.KeepAlive(this);
                return found != 0 ? new Tensor(found)
                    : LibTorch.Error.Length == 0 ? null
                    : throw LibTorch.Failure();
            }

            set
            {
                LibTorch.Check(LibTorch.gg_tensor_set_grad(Handle, value?.Handle ?? 0));
                GC.KeepAlive(value);
            }
        }

        public Tensor T => t();

        public Tensor mT => transpose(-2, -1);

        public long dim() => Describe().Dimensions;

        public long numel() => Describe().Elements;

        public long element_size() => dtype.ElementSize();

        public long[] size() => shape;

        public long size(int dim)
        {
            TensorInfo info = Describe();
            long found = info.Sizes[Axis(dim, info.Dimensions)];
            GC.KeepAlive(this);
            return found;
        }

        public long[] stride()
        {
            TensorInfo info = Describe();
            long[] strides = new Span<long>(info.Strides, (int)info.Dimensions).ToArray();
            GC.KeepAlive(this);
            return strides;
        }

        public long stride(int dim)
        {
            TensorInfo info = Describe();
            long found = info.Strides[Axis(dim, info.Dimensions)];
            GC.KeepAlive(this);
            return found;
        }

        public long storage_offset() => Describe().StorageOffset;

        public bool is_contiguous() => Describe().IsContiguous;

        public bool is_cpu() => device_type == DeviceType.CPU;

        public bool is_floating_point() => torch.is_floating_point(dtype);

        public bool is_complex() => torch.is_complex(dtype);

        public bool is_integral() => torch.is_integral(dtype);

        public bool is_nonzero() => Aten.Truth("is_nonzero", this);

        public bool is_pinned() => is_cpu() && Aten.Truth("is_pinned", this);

        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        public Tensor with_requires_grad(bool requires_grad = true) =>
            requires_grad_(requires_grad);

        public void retain_grad() => Aten.Change("retain_grad", this, this);

        internal TensorInfo Describe()
        {
            TensorInfo info;
            LibTorch.Check(LibTorch.gg_tensor_describe(Handle, &info));
            GC.KeepAlive(this);
            return info;
        }

        private static int Axis(int dim, long dimensions) =>
            dim >= -dimensions && dim < dimensions
                ? (int)(dim < 0 ? dim + dimensions : dim)
                : throw new ArgumentOutOfRangeException(
                    nameof(dim), dim, $"The tensor has {dimensions} axes.");
    }
}
