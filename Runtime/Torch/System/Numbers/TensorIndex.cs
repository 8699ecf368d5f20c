namespace TorchSharp;

public static partial class torch
{
    /// <summary>One axis of an index: a number, a slice, a tensor of numbers, a new axis, or all
    /// axes that are not named.</summary>
    public readonly struct TensorIndex
    {
        public static readonly TensorIndex Ellipsis = new(TensorIndexKind.Ellipsis);
        public static readonly TensorIndex None = new(TensorIndexKind.None);
        public static readonly TensorIndex Null = new(TensorIndexKind.None);
        public static readonly TensorIndex Colon = Slice();

        private TensorIndex(
            TensorIndexKind kind, long? start = null, long? stop = null, long? step = null,
            Tensor? numbers = null)
        {
            Kind = kind;
            Start = start;
            Stop = stop;
            Step = step;
            Numbers = numbers;
        }

        internal TensorIndexKind Kind { get; }

        internal long? Start { get; }

        internal long? Stop { get; }

        internal long? Step { get; }

        internal Tensor? Numbers { get; }

        /// <summary>Makes the index the better match where both would do; never called.</summary>
        public static implicit operator Tensor(TensorIndex value) =>
            throw new InvalidOperationException(
                $"{value.Kind} stands beside a tensor. Write TensorIndex.Tensor(numbers) for it.");

        public static implicit operator TensorIndex(long value) => Single(value);

        public static implicit operator TensorIndex((int? start, int? end) range) =>
            Slice(range);

        public static implicit operator TensorIndex(Range range) => Slice(range);

        public static implicit operator TensorIndex(Index index) =>
            Single(index.IsFromEnd ? -index.Value : index.Value);

        public static TensorIndex Slice(
            long? start = null, long? stop = null, long? step = null) =>
            new(TensorIndexKind.Slice, start, stop, step);

        public static TensorIndex Slice((int? start, int? end) range) =>
            Slice(range.start, range.end);

        public static TensorIndex Slice(Range range) => Slice(
            range.Start.IsFromEnd ? -range.Start.Value : range.Start.Value,
            !range.End.IsFromEnd ? range.End.Value
            : range.End.Value == 0 ? null : -range.End.Value);

        public static TensorIndex Bool(bool value) =>
            new(TensorIndexKind.Tensor, numbers: torch.tensor(value));

        public static TensorIndex Single(long? index) => new(TensorIndexKind.Single, index);

        public static TensorIndex Tensor(Tensor tensor) =>
            new(TensorIndexKind.Tensor, numbers: tensor);
    }

    internal enum TensorIndexKind
    {
        None,
        Single,
        Ellipsis,
        Tensor,
        Slice,
    }
}
