using System.Globalization;
using System.Text;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The shape, type and device, and the numbers when there are few.</summary>
        public override string ToString() => IsInvalid ? "[disposed]" : ToString(TensorText.Limit);

        internal string ToString(int limit)
        {
            string head = this.metastr();
            return NumberOfElements > limit || is_complex()
                ? head
                : head + ", " + TensorText.Numbers(this);
        }
    }

    /// <summary>Writes tensors for people.</summary>
    internal static class TensorText
    {
        /// <summary>Above this count the numbers are left out.</summary>
        internal const int Limit = 1000;

        internal static string Numbers(Tensor tensor)
        {
            using DisposeScope scope = NewDisposeScope();
            using Tensor plain = tensor.detach().to(ScalarType.Float64, CPU);
            double[] numbers = plain.data<double>().ToArray();
            StringBuilder text = new();
            int position = 0;
            Write(text, numbers, tensor.shape, 0, ref position);
            return text.ToString();
        }

        private static void Write(
            StringBuilder text, double[] numbers, long[] shape, int axis, ref int position)
        {
            if (axis == shape.Length)
            {
                text.Append(numbers[position++].ToString("G6", CultureInfo.InvariantCulture));
                return;
            }

            text.Append('[');
            for (long i = 0; i < shape[axis]; i++)
            {
                text.Append(i > 0 ? ", " : "");
                Write(text, numbers, shape, axis + 1, ref position);
            }

            text.Append(']');
        }
    }
}
