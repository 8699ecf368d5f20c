namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>First values of parameters.</summary>
        public static class init
        {
            public enum NonlinearityType
            {
                Linear = 0,
                Conv1D = 1,
                Conv2D = 2,
                Conv3D = 3,
                ConvTranspose1D = 4,
                ConvTranspose2D = 5,
                ConvTranspose3D = 6,
                Sigmoid = 7,
                Tanh = 8,
                ReLU = 9,
                LeakyReLU = 10,
            }

            public enum FanInOut
            {
                FanIn = 0,
                FanOut = 1,
            }

            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0) =>
                nonlinearity switch
                {
                    NonlinearityType.Tanh => 5.0 / 3.0,
                    NonlinearityType.ReLU => Math.Sqrt(2),
                    NonlinearityType.LeakyReLU => Math.Sqrt(2 / (1 + (param * param))),
                    _ => 1,
                };

            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                long[] shape = tensor.shape;
                if (shape.Length < 2)
                {
                    throw new ArgumentException(
                        $"A tensor with {shape.Length} axes has no fan, wanted 2 or more.");
                }

                long field = shape.Skip(2).Aggregate(1L, (product, length) => product * length);
                return (shape[1] * field, shape[0] * field);
            }

            public static Tensor constant_(Tensor tensor, Scalar val) =>
                Fill(tensor, () => tensor.fill_(val));

            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);

            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);

            public static Tensor normal_(
                Tensor tensor, double mean = 0.0, double std = 1.0,
                Generator? generator = null) =>
                Fill(tensor, () => tensor.normal_(mean, std, generator));

            public static Tensor uniform_(
                Tensor tensor, double low = 0, double high = 1, Generator? generator = null) =>
                Fill(tensor, () => tensor.uniform_(low, high, generator));

            /// <summary>Normal, drawn again by inverse transform so that nothing lies outside
            /// [a, b].</summary>
            public static Tensor trunc_normal_(
                Tensor tensor, double mean = 0, double std = 1, double a = -2, double b = 2,
                Generator? generator = null) =>
                Fill(tensor, () =>
                {
                    double low = Cumulative((a - mean) / std);
                    double high = Cumulative((b - mean) / std);
                    tensor.uniform_((2 * low) - 1, (2 * high) - 1, generator).erfinv_();
                    tensor.mul_(std * Math.Sqrt(2)).add_(mean).clamp_(a, b);
                });

            /// <summary>He et al. 2015, arXiv:1502.01852.</summary>
            public static Tensor kaiming_uniform_(
                Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn,
                NonlinearityType nonlinearity = NonlinearityType.LeakyReLU)
            {
                double bound = Math.Sqrt(3) * Deviation(tensor, a, mode, nonlinearity);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>He et al. 2015, arXiv:1502.01852.</summary>
            public static Tensor kaiming_normal_(
                Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn,
                NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                normal_(tensor, 0, Deviation(tensor, a, mode, nonlinearity));

            /// <summary>Glorot and Bengio 2010.</summary>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1.0)
            {
                (long fanIn, long fanOut) = CalculateFanInAndFanOut(tensor);
                double bound = gain * Math.Sqrt(6.0 / (fanIn + fanOut));
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Glorot and Bengio 2010.</summary>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1.0)
            {
                (long fanIn, long fanOut) = CalculateFanInAndFanOut(tensor);
                return normal_(tensor, 0, gain * Math.Sqrt(2.0 / (fanIn + fanOut)));
            }

            /// <summary>Rows, or columns, at right angles. Saxe et al. 2014, arXiv:1312.6120.
            /// </summary>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1.0) =>
                Fill(tensor, () =>
                {
                    using DisposeScope scope = NewDisposeScope();
                    long rows = tensor.size(0);
                    long columns = tensor.numel() / rows;
                    Tensor flat = empty([rows, columns], tensor.dtype, tensor.device).normal_();
                    (Tensor q, Tensor r) = linalg.qr(rows < columns ? flat.t() : flat);
                    q = q * r.diag().sign();
                    tensor.copy_((rows < columns ? q.t() : q).reshape(tensor.shape));
                    tensor.mul_(gain);
                });

            private static Tensor Fill(Tensor tensor, Action change)
            {
                using IDisposable mode = no_grad();
                change();
                return tensor;
            }

            private static double Deviation(
                Tensor tensor, double a, FanInOut mode, NonlinearityType nonlinearity)
            {
                (long fanIn, long fanOut) = CalculateFanInAndFanOut(tensor);
                return calculate_gain(nonlinearity, a)
                    / Math.Sqrt(mode == FanInOut.FanIn ? fanIn : fanOut);
            }

            private static double Cumulative(double x)
            {
                using Tensor error = torch.tensor(x / Math.Sqrt(2)).erf_();
                return (1 + error.ToDouble()) / 2;
            }
        }
    }
}
