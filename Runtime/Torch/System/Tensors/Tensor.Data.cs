using TorchSharp.Native;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    /// <content>The numbers themselves.</content>
    public unsafe partial class Tensor
    {
        /// <summary>The memory of a contiguous tensor on the CPU; it lives as long as the
        /// tensor does.</summary>
        public Span<byte> bytes
        {
            get
            {
                TensorInfo info = Describe();
                if (!info.IsContiguous || info.DeviceType != (int)DeviceType.CPU)
                {
                    throw new InvalidOperationException(
                        "bytes needs a contiguous tensor on the CPU. "
                        + "Call cpu() and contiguous() first.");
                }

                return new Span<byte>(
                    info.Data,
                    checked((int)(info.Elements * ((ScalarType)info.Type).ElementSize())));
            }

            set
            {
                Span<byte> memory = bytes;
                if (value.Length != memory.Length)
                {
                    throw new ArgumentException(
                        $"There are {value.Length} bytes for a tensor of {memory.Length}.");
                }

                value.CopyTo(memory);
                GC.KeepAlive(this);
            }
        }

        /// <summary>The numbers as an enumerable of their own type.</summary>
        /// <exception cref="ArgumentException">The tensor holds another type.</exception>
        public TensorAccessor<T> data<T>()
            where T : unmanaged => new(this);

        /// <summary>The one number of the tensor.</summary>
        public T item<T>()
            where T : unmanaged
        {
            if (NumberOfElements != 1)
            {
                throw new ArgumentException(
                    $"item needs a tensor of 1 number, this one has {NumberOfElements}.");
            }

            using TensorAccessor<T> numbers = data<T>();
            return numbers[0];
        }

        public Scalar ToScalar()
        {
            (ValueTag tag, long bits) = Aten.Number("item", this);
            return tag switch
            {
                ValueTag.Number => BitConverter.Int64BitsToDouble(bits),
                ValueTag.Boolean => bits != 0,
                _ => bits,
            };
        }
    }
}
