using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static IDisposable no_grad() => new GradMode(false);

    public static IDisposable enable_grad(bool enabled = true) => new GradMode(enabled);

    public static IDisposable set_grad_enabled(bool mode = true) => new GradMode(mode);

    public static bool is_grad_enabled() => LibTorch.gg_grad_mode() != 0;

    public static IDisposable inference_mode(bool mode = true) => new InferenceMode(mode);

    public static bool is_inference_mode_enabled() => LibTorch.gg_inference_mode() != 0;

    private sealed class GradMode : IDisposable
    {
        private readonly int _before = LibTorch.gg_grad_mode();

        internal GradMode(bool on) => LibTorch.gg_set_grad_mode(on ? 1 : 0);

        public void Dispose() => LibTorch.gg_set_grad_mode(_before);
    }

    private sealed class InferenceMode(bool on) : IDisposable
    {
        private IntPtr _guard = LibTorch.Check(LibTorch.gg_inference_begin(on ? 1 : 0));

        public void Dispose()
        {
            if (_guard != 0)
            {
                LibTorch.gg_inference_end(_guard);
                _guard = 0;
            }
        }
    }
}
