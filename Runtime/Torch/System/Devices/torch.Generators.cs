using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static Generator manual_seed(long seed)
    {
        LibTorch.Check(LibTorch.gg_manual_seed(seed));
        return Generator.Default;
    }

    public static long seed() => Generator.Default.seed();

    public static long initial_seed() => Generator.Default.initial_seed();

    public static Tensor get_rng_state() => Generator.Default.get_state();

    public static void set_rng_state(Tensor new_state) => Generator.Default.set_state(new_state);

    /// <summary>A stream of random numbers.</summary>
    public class Generator : IDisposable
    {
        private static readonly Lazy<Generator> Shared = new(() =>
            new(LibTorch.Check(LibTorch.gg_generator_default((int)DeviceType.CPU, -1)), CPU));

        private IntPtr _handle;

        public Generator(ulong seed = 0, Device? device = null)
        {
            this.device = device ?? CPU;
            _handle = LibTorch.Check(
                LibTorch.gg_generator_new((int)this.device.type, this.device.index));
            manual_seed((long)seed);
        }

        private Generator(IntPtr handle, Device device)
        {
            _handle = handle;
            this.device = device;
        }

        ~Generator() => Dispose(false);

        /// <summary>The stream that operators draw from when they are given none.</summary>
        public static Generator Default => Shared.Value;

        public Device device { get; }

        public IntPtr Handle
        {
            get
            {
                ObjectDisposedException.ThrowIf(_handle == 0, this);
                return _handle;
            }
        }

        public Generator manual_seed(long seed)
        {
            LibTorch.Check(LibTorch.gg_generator_set_seed(Handle, seed));
            return this;
        }

        public long initial_seed() => LibTorch.gg_generator_seed(Handle);

        public long seed()
        {
            long fresh = Random.Shared.NextInt64();
            manual_seed(fresh);
            return fresh;
        }

        public Tensor get_state() => new(LibTorch.Check(LibTorch.gg_generator_state(Handle)));

        public void set_state(Tensor value)
        {
            LibTorch.Check(LibTorch.gg_generator_set_state(Handle, value.Handle));
            GC.KeepAlive(value);
        }

        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        protected virtual void Dispose(bool disposing)
        {
            IntPtr handle = Interlocked.Exchange(ref _handle, 0);
            if (handle != 0)
            {
                LibTorch.gg_generator_free(handle);
            }
        }
    }
}
