using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <content>Many numbers in, few out.</content>
    public partial class Tensor
    {
        public Tensor all() => Aten.Call("all", this);

        public Tensor all(long dim, bool keepdim = false) =>
            Aten.Call("all.dim", this, dim, keepdim);

        public Tensor any() => Aten.Call("any", this);

        public Tensor any(long dim, bool keepdim = false) =>
            Aten.Call("any.dim", this, dim, keepdim);

        public Tensor sum(ScalarType? type = null) => Aten.Call("sum", this, type);

        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) =>
            Aten.Call("sum.dim_IntList", this, dim, keepdim, type);

        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) =>
            Aten.Call("sum.dim_IntList", this, dim, keepdim, type);

        public Tensor sum(long dim0, long dim1, bool keepdim = false, ScalarType? type = null) =>
            Aten.Call("sum.dim_IntList", this, new[] { dim0, dim1 }, keepdim, type);

        public Tensor sum(
            long dim0, long dim1, long dim2, bool keepdim = false, ScalarType? type = null) =>
            Aten.Call("sum.dim_IntList", this, new[] { dim0, dim1, dim2 }, keepdim, type);

        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) =>
            Aten.Call("sum.dim_IntList", this, dim.ToArray(), keepdim, type);

        public Tensor mean() => Aten.Call("mean", this);

        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) =>
            Aten.Call("mean.dim", this, dimensions, keepdim, type);

        public Tensor prod(ScalarType? type = null) => Aten.Call("prod", this, type);

        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null) =>
            Aten.Call("prod.dim_int", this, dim, keepdim, type);

        public Tensor var(bool unbiased = true) => Aten.Call("var", this, unbiased);

        public Tensor var(long[] dimensions, bool keepdim = false, ScalarType? type = null) =>
            Aten.Call("var.dim", this, dimensions, true, keepdim);

        public Tensor var(
            long[] dimensions, bool unbiased = true, bool keepdim = false,
            ScalarType? type = null) =>
            Aten.Call("var.dim", this, dimensions, unbiased, keepdim);

        public Tensor var(
            long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Aten.Call("var.dim", this, dim, unbiased, keepdim);

        public Tensor std(bool unbiased = true) => Aten.Call("std", this, unbiased);

        public Tensor std(
            long[] dimensions, bool unbiased = true, bool keepdim = false,
            ScalarType? type = null) =>
            Aten.Call("std.dim", this, dimensions, unbiased, keepdim);

        public Tensor std(
            long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Aten.Call("std.dim", this, dim, unbiased, keepdim);

        public (Tensor, Tensor) std_mean(bool unbiased = true) =>
            Aten.Pair("std_mean", this, unbiased);

        public (Tensor, Tensor) std_mean(
            long[] dimensions, bool unbiased = true, bool keepdim = false,
            ScalarType? type = null) =>
            Aten.Pair("std_mean.dim", this, dimensions, unbiased, keepdim);

        public (Tensor, Tensor) std_mean(
            long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Aten.Pair("std_mean.dim", this, dim, unbiased, keepdim);

        public (Tensor, Tensor) var_mean(bool unbiased = true) =>
            Aten.Pair("var_mean", this, unbiased);

        public (Tensor, Tensor) var_mean(
            long[] dimensions, bool unbiased = true, bool keepdim = false,
            ScalarType? type = null) =>
            Aten.Pair("var_mean.dim", this, dimensions, unbiased, keepdim);

        public (Tensor, Tensor) var_mean(
            long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Aten.Pair("var_mean.dim", this, dim, unbiased, keepdim);

        public Tensor norm(float p = 2) => Aten.Call("norm.Scalar", this, p);

        public Tensor norm(int dim, bool keepdim = false, float p = 2) =>
            Aten.Call("norm.ScalarOpt_dim", this, p, dim, keepdim);

        public Tensor max() => Aten.Call("max", this);

        public (Tensor, Tensor) max(long dim, bool keepdim = false) =>
            Aten.Pair("max.dim", this, dim, keepdim);

        public Tensor min() => Aten.Call("min", this);

        public (Tensor, Tensor) min(long dim, bool keepdim = false) =>
            Aten.Pair("min.dim", this, dim, keepdim);

        public Tensor amax(long[] dims, bool keepdim = false, Tensor? @out = null) =>
            Aten.Call("amax", this, dims, keepdim);

        public Tensor amin(long[] dims, bool keepdim = false, Tensor? @out = null) =>
            Aten.Call("amin", this, dims, keepdim);

        public (Tensor, Tensor) aminmax(long? dim = null, bool keepdim = false) =>
            Aten.Pair("aminmax", this, dim, keepdim);

        public Tensor median() => Aten.Call("median", this);

        public Tensor nanmedian() => Aten.Call("nanmedian", this);

        public Tensor nansum() => Aten.Call("nansum", this);

        public (Tensor, Tensor) mode(long dim = -1, bool keepdim = false) =>
            Aten.Pair("mode", this, dim, keepdim);

        public Tensor argmax() => Aten.Call("argmax", this);

        public Tensor argmax(long dim, bool keepdim = false) =>
            Aten.Call("argmax", this, dim, keepdim);

        public Tensor argmin() => Aten.Call("argmin", this);

        public Tensor argmin(long dim, bool keepdim = false) =>
            Aten.Call("argmin", this, dim, keepdim);

        public Tensor cumsum(long dim, ScalarType? type = null) =>
            Aten.Call("cumsum", this, dim, type);

        public Tensor cumprod(long dim, ScalarType? type = null) =>
            Aten.Call("cumprod", this, dim, type);

        public (Tensor, Tensor) cummax(long dim) => Aten.Pair("cummax", this, dim);

        public (Tensor, Tensor) cummin(long dim) => Aten.Pair("cummin", this, dim);

        public Tensor logsumexp(long dim, bool keepdim = false) =>
            Aten.Call("logsumexp", this, dim, keepdim);

        public Tensor logcumsumexp(long dim) => Aten.Call("logcumsumexp", this, dim);

        public Tensor count_nonzero(long[]? dims = null) =>
            Aten.Call("count_nonzero.dim_IntList", this, dims ?? []);

        public Tensor quantile(Tensor q, long dim = -1, bool keepdim = false) =>
            Aten.Call("quantile", this, q, dim, keepdim);

        public Tensor nanquantile(Tensor q, long dim = -1, bool keepdim = false) =>
            Aten.Call("nanquantile", this, q, dim, keepdim);

        public Tensor diff(
            long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null) =>
            Aten.Call("diff", this, n, dim, prepend, append);

        public Tensor dist(Tensor other, float p = 2) => Aten.Call("dist", this, other, p);

        public Tensor trace() => Aten.Call("trace", this);

        public Tensor histc(long bins = 100, long min = 0, long max = 0) =>
            Aten.Call("histc", this, bins, min, max);

        public Tensor bincount(Tensor weights, long minlength = 0) =>
            Aten.Call("bincount", this, weights, minlength);

        public (Tensor, Tensor) sort(long dim = -1, bool descending = false, bool stable = false) =>
            Aten.Pair("sort.stable", this, stable, dim, descending);

        public Tensor argsort(long dim = -1, bool descending = false) =>
            Aten.Call("argsort", this, dim, descending);

        public Tensor msort() => Aten.Call("msort", this);

        public (Tensor, Tensor) topk(
            int k, int dim = -1, bool largest = true, bool sorted = true) =>
            Aten.Pair("topk", this, k, dim, largest, sorted);

        public (Tensor, Tensor) kthvalue(long k, long? dim, bool keepdim = false) =>
            Aten.Pair("kthvalue", this, k, dim ?? -1, keepdim);
    }
}
