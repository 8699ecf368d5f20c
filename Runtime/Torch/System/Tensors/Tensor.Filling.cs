using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <content>Numbers written over those of a tensor.</content>
    public partial class Tensor
    {
        public Tensor copy_(Tensor source, bool nonBlocking = false) =>
            Aten.Change("copy_", this, this, source, nonBlocking);

        public Tensor zero_() => Aten.Change("zero_", this, this);

        public Tensor fill_(Scalar value) => Aten.Change("fill_.Scalar", this, this, value);

        public Tensor normal_(double mean = 0, double std = 1, Generator? generator = null) =>
            Aten.Change("normal_", this, this, mean, std, generator);

        public Tensor uniform_(double from, double to, Generator? generator = null) =>
            Aten.Change("uniform_", this, this, from, to, generator);

        public Tensor exponential_(double lambda = 1, Generator? generator = null) =>
            Aten.Change("exponential_", this, this, lambda, generator);

        public Tensor cauchy_(double median = 0, double sigma = 1, Generator? generator = null) =>
            Aten.Change("cauchy_", this, this, median, sigma, generator);

        public Tensor log_normal_(double mean = 0, double std = 1, Generator? generator = null) =>
            Aten.Change("log_normal_", this, this, mean, std, generator);

        public Tensor geometric_(double p, Generator? generator = null) =>
            Aten.Change("geometric_", this, this, p, generator);

        public Tensor random_(double from, double to, Generator? generator = null) =>
            Aten.Change("random_.from", this, this, (long)from, (long)to, generator);

        public Tensor bernoulli(Generator? generator = null) =>
            Aten.Call("bernoulli", this, generator);

        public Tensor bernoulli_(double p = 0.5, Generator? generator = null) =>
            Aten.Change("bernoulli_.float", this, this, p, generator);

        public Tensor bernoulli_(Tensor p, Generator? generator = null) =>
            Aten.Change("bernoulli_.Tensor", this, this, p, generator);

        public Tensor poisson(Generator? generator = null) => Aten.Call("poisson", this, generator);

        public Tensor multinomial(
            long num_samples, bool replacement = false, Generator? generator = null) =>
            Aten.Call("multinomial", this, num_samples, replacement, generator);

        public Tensor set_(Tensor source) => Aten.Change("set_.source_Tensor", this, this, source);
    }
}
