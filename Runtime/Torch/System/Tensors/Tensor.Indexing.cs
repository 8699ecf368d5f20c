using System.Runtime.CompilerServices;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <content>Parts of a tensor by index, as views wherever that is possible.</content>
    public partial class Tensor
    {
        [IndexerName("TensorItems")]
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        [IndexerName("TensorItems")]
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1]
        {
            get => select(0, i1);
            set => Write(select(0, i1), value);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2]
        {
            get => index([i1, i2]);
            set => index_put_(value, [i1, i2]);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3]
        {
            get => index([i1, i2, i3]);
            set => index_put_(value, [i1, i2, i3]);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => index([i1, i2, i3, i4]);
            set => index_put_(value, [i1, i2, i3, i4]);
        }

        public Tensor index(params TensorIndex[] indices)
        {
            (Tensor view, Tensor?[]? numbers) = View(indices);
            if (numbers is null)
            {
                return view;
            }

            using (view)
            {
                return Aten.Call("index.Tensor", view, numbers);
            }
        }

        public Tensor index(params Tensor[] indices) => Aten.Call("index.Tensor", this, indices);

        public Tensor index_put_(Tensor value, params TensorIndex[] indices) =>
            index_put_(value, indices, false);

        public Tensor index_put_(Tensor value, TensorIndex[] indices, bool accumulate = false)
        {
            (Tensor view, Tensor?[]? numbers) = View(indices);
            if (numbers is null && !accumulate)
            {
                Write(view, value);
                return this;
            }

            using (view)
            {
                Aten.Change("index_put_", this, view, numbers ?? [], value, accumulate);
            }

            return this;
        }

        public Tensor index_put_(Tensor value, params Tensor[] indices) =>
            index_put_(value, indices, false);

        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false) =>
            Aten.Change("index_put_", this, this, indices, value, accumulate);

        private static void Write(Tensor view, Tensor value)
        {
            using (view)
            {
                view.copy_(value);
            }
        }

        /// <summary>Applies all but tensors of numbers; those come back by axis.</summary>
        private (Tensor View, Tensor?[]? Numbers) View(TensorIndex[] indices)
        {
            Tensor view = alias();
            List<Tensor?> numbers = [];
            long axis = 0;
            foreach (TensorIndex index in indices)
            {
                switch (index.Kind)
                {
                    case TensorIndexKind.Single:
                        view = Replace(view, view.select(axis, index.Start ?? 0));
                        break;
                    case TensorIndexKind.None:
                        view = Replace(view, view.unsqueeze(axis++));
                        break;
                    case TensorIndexKind.Ellipsis:
                        axis += Math.Max(0, view.dim() - axis - Named(indices, index));
                        break;
                    case TensorIndexKind.Tensor:
                        numbers.AddRange(Enumerable.Repeat<Tensor?>(
                            null, (int)axis - numbers.Count));
                        numbers.Add(index.Numbers);
                        axis += index.Numbers!.dtype == ScalarType.Bool ? index.Numbers.dim() : 1;
                        break;
                    default:
                        view = Replace(view, Aten.Call(
                            "slice.Tensor", view, axis++, index.Start, index.Stop,
                            index.Step ?? 1));
                        break;
                }
            }

            return (view, numbers.Count == 0 ? null : numbers.ToArray());
        }

        private static Tensor Replace(Tensor before, Tensor after)
        {
            before.Dispose();
            return after;
        }

        /// <summary>How many axes the indices after the ellipsis take.</summary>
        private static long Named(TensorIndex[] indices, TensorIndex ellipsis) => indices
            .SkipWhile(index => index.Kind != ellipsis.Kind)
            .Skip(1)
            .Sum(index => index.Kind switch
            {
                TensorIndexKind.None => 0,
                TensorIndexKind.Tensor when index.Numbers!.dtype == ScalarType.Bool =>
                    index.Numbers.dim(),
                _ => 1,
            });
    }
}
