using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <content>Brings numbers to a common scale, or drops some.</content>
        public static partial class functional
        {
            private const bool Cudnn = true;

            public static Tensor batch_norm(
                Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null,
                Tensor? bias = null, bool training = false, double momentum = 0.1,
                double eps = 1e-5) =>
                Aten.Call(
                    "batch_norm", input, weight, bias, running_mean, running_var, training,
                    momentum, eps, Cudnn);

            public static Tensor instance_norm(
                Tensor input, Tensor? running_mean = null, Tensor? running_var = null,
                Tensor? weight = null, Tensor? bias = null, bool use_input_stats = true,
                double momentum = 0.1, double eps = 1e-5) =>
                Aten.Call(
                    "instance_norm", input, weight, bias, running_mean, running_var,
                    use_input_stats, momentum, eps, Cudnn);

            public static Tensor group_norm(
                Tensor input, long num_groups, Tensor? weight = null, Tensor? bias = null,
                double eps = 1e-5) =>
                Aten.Call("group_norm", input, num_groups, weight, bias, eps, Cudnn);

            public static Tensor layer_norm(
                Tensor input, long[] normalized_shape, Tensor? weight = null,
                Tensor? bias = null, double eps = 1e-5) =>
                Aten.Call("layer_norm", input, normalized_shape, weight, bias, eps, Cudnn);

            /// <summary>Divides by the p-norm along an axis, or by <paramref name="eps"/> where
            /// that is larger.</summary>
            public static Tensor normalize(
                Tensor input, double p = 2.0, long dim = 1, double eps = 1e-12)
            {
                using DisposeScope scope = NewDisposeScope();
                Tensor length = Aten.Call(
                    "norm.ScalarOpt_dim", input, p, new[] { dim }, true).clamp_min(eps);
                return input.div(length.expand_as(input)).MoveToOuterDisposeScope();
            }

            public static Tensor dropout(
                Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                inplace
                    ? Aten.Change("dropout_", input, input, p, training).alias()
                    : Aten.Call("dropout", input, p, training);

            public static Tensor dropout2d(
                Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                inplace
                    ? Aten.Change("feature_dropout_", input, input, p, training).alias()
                    : Aten.Call("feature_dropout", input, p, training);

            public static Tensor one_hot(Tensor x, long num_classes = -1) =>
                Aten.Call("one_hot", x, num_classes);

            public static Tensor scaled_dot_product_attention(
                Tensor query, Tensor key, Tensor value, Tensor? attn_mask = null, double p = 0.0,
                bool is_casual = false)
            {
                using DisposeScope scope = NewDisposeScope();
                Tensor weights = query.matmul(key.mT) / Math.Sqrt(query.size(-1));
                if (is_casual)
                {
                    Tensor later = ones_like(weights, @bool).triu(1);
                    weights = weights.masked_fill(later, double.NegativeInfinity);
                }

                if (attn_mask is not null)
                {
                    weights = attn_mask.dtype == @bool
                        ? weights.masked_fill(attn_mask.logical_not(), double.NegativeInfinity)
                        : weights + attn_mask;
                }

                return dropout(weights.softmax(-1), p, p > 0).matmul(value)
                    .MoveToOuterDisposeScope();
            }
        }
    }
}
