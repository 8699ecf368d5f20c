namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Learning rates that change from epoch to epoch.</summary>
        public static class lr_scheduler
        {
            public static LRScheduler LambdaLR(
                Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1,
                bool verbose = false) =>
                new FormulaLR(optimizer, (rate, epoch) => rate * lr_lambda(epoch), last_epoch);

            public static LRScheduler StepLR(
                Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1,
                bool verbose = false) =>
                new FormulaLR(
                    optimizer, (rate, epoch) => rate * Math.Pow(gamma, epoch / step_size),
                    last_epoch);

            public static LRScheduler ExponentialLR(
                Optimizer optimizer, double gamma = 0.1, int last_epoch = -1,
                bool verbose = false) =>
                new FormulaLR(
                    optimizer, (rate, epoch) => rate * Math.Pow(gamma, epoch), last_epoch);

            /// <summary>Half a cosine from the first rate to <paramref name="eta_min"/>.
            /// Loshchilov and Hutter 2017, arXiv:1608.03983.</summary>
            public static LRScheduler CosineAnnealingLR(
                Optimizer optimizer, double T_max, double eta_min = 0.0, int last_epoch = -1,
                bool verbose = false) =>
                new FormulaLR(
                    optimizer,
                    (rate, epoch) => eta_min
                        + ((rate - eta_min) * (1 + Math.Cos(Math.PI * epoch / T_max)) / 2),
                    last_epoch);

            public static LRScheduler LinearLR(
                Optimizer optimizer, double start_factor = 1.0 / 3, double end_factor = 1.0,
                int total_iters = 5, int last_epoch = -1, bool verbose = false) =>
                new FormulaLR(
                    optimizer,
                    (rate, epoch) => rate * (start_factor + ((end_factor - start_factor)
                        * Math.Min(epoch, total_iters) / total_iters)),
                    last_epoch);

            /// <summary>Sets the learning rates of an optimiser, once an epoch.</summary>
            public abstract class LRScheduler
            {
                private readonly Optimizer _optimizer;
                private readonly double[] _first;
                private int _epoch;

                protected LRScheduler(Optimizer optimizer, int last_epoch = -1)
                {
                    _optimizer = optimizer;
                    _epoch = last_epoch;
                    _first = [.. optimizer.ParamGroups.Select(group =>
                        group.InitialLearningRate)];
                }

                public virtual void step() => step(null);

                public virtual void step(int? epoch)
                {
                    _epoch = epoch ?? _epoch + 1;
                    foreach ((ILearningRateController group, double rate)
                        in _optimizer.ParamGroups.Zip(_first))
                    {
                        group.LearningRate = Rate(rate, _epoch);
                    }
                }

                public IEnumerable<double> get_last_lr() =>
                    _optimizer.ParamGroups.Select(group => group.LearningRate);

                private protected abstract double Rate(double first, int epoch);
            }

            private sealed class FormulaLR : LRScheduler
            {
                private readonly Func<double, int, double> _rate;

                internal FormulaLR(
                    Optimizer optimizer, Func<double, int, double> rate, int lastEpoch)
                    : base(optimizer, lastEpoch)
                {
                    _rate = rate;
                    step();
                }

                private protected override double Rate(double first, int epoch) =>
                    _rate(first, epoch);
            }
        }
    }
}
