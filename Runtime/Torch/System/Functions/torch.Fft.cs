using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    private static string Name(this FFTNormType norm) => norm switch
    {
        FFTNormType.Forward => "forward",
        FFTNormType.Ortho => "ortho",
        _ => "backward",
    };

    /// <summary>Discrete Fourier transforms.</summary>
    public static class fft
    {
        public static Tensor fft_(
            Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            One("fft_fft", input, n, dim, norm);

        public static Tensor ifft(
            Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            One("fft_ifft", input, n, dim, norm);

        public static Tensor rfft(
            Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            One("fft_rfft", input, n, dim, norm);

        public static Tensor irfft(
            Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            One("fft_irfft", input, n, dim, norm);

        public static Tensor fft2(
            Tensor input, long[]? s = null, long[]? dim = null,
            FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_fft2", input, s, dim ?? [-2, -1], norm.Name());

        public static Tensor ifft2(
            Tensor input, long[]? s = null, long[]? dim = null,
            FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_ifft2", input, s, dim ?? [-2, -1], norm.Name());

        public static Tensor rfft2(
            Tensor input, long[]? s = null, long[]? dim = null,
            FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_rfft2", input, s, dim ?? [-2, -1], norm.Name());

        public static Tensor irfft2(
            Tensor input, long[]? s = null, long[]? dim = null,
            FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_irfft2", input, s, dim ?? [-2, -1], norm.Name());

        public static Tensor fftn(
            Tensor input, long[]? s = null, long[]? dim = null,
            FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_fftn", input, s, dim, norm.Name());

        public static Tensor ifftn(
            Tensor input, long[]? s = null, long[]? dim = null,
            FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_ifftn", input, s, dim, norm.Name());

        public static Tensor fftshift(Tensor input, long[]? dim = null) =>
            Aten.Call("fft_fftshift", input, dim);

        public static Tensor ifftshift(Tensor input, long[]? dim = null) =>
            Aten.Call("fft_ifftshift", input, dim);

        public static Tensor fftfreq(
            long n, double d = 1.0, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) =>
            TensorFactory.Finish(
                Aten.Call("fft_fftfreq", n, d, dtype, Argument.None, device), requires_grad);

        public static Tensor rfftfreq(
            long n, double d = 1.0, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) =>
            TensorFactory.Finish(
                Aten.Call("fft_rfftfreq", n, d, dtype, Argument.None, device), requires_grad);

        private static Tensor One(
            string name, Tensor input, long n, long dim, FFTNormType norm) =>
            Aten.Call(name, input, n < 0 ? Argument.None : n, dim, norm.Name());
    }
}
