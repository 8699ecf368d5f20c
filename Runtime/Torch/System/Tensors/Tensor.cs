using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>An array of numbers with any count of axes, on a device.</summary>
    public partial class Tensor : IDisposable
    {
        private static long _totalCount;
        private static long _peakCount;

        private IntPtr _handle;

        internal Tensor(IntPtr handle, bool register = true)
        {
            _handle = handle;
            if (handle == 0)
            {
                return;
            }

            long total = Interlocked.Increment(ref _totalCount);
            if (total > _peakCount)
            {
                _peakCount = total;
            }

            if (register)
            {
                OwningDisposeScope = DisposeScopeManager.ThreadSingleton.Register(this);
            }
        }

        ~Tensor() => Release();

        /// <summary>How many tensors are alive in the process.</summary>
        public static long TotalCount => Interlocked.Read(ref _totalCount);

        /// <summary>The most tensors that were alive at once.</summary>
        public static long PeakCount => _peakCount;

        /// <summary>A name for people; nothing depends on it.</summary>
        public string? name { get; set; }

        /// <summary>The TensorImpl of libtorch.</summary>
        /// <exception cref="ObjectDisposedException">The tensor was disposed.</exception>
        public IntPtr Handle => _handle != 0
            ? _handle
            : throw new ObjectDisposedException(
                nameof(Tensor), "The tensor was disposed, alone or with its dispose scope. "
                + "Keep it with MoveToOuterDisposeScope or DetachFromDisposeScope.");

        /// <summary>Whether the tensor was disposed.</summary>
        public bool IsInvalid => _handle == 0;

        internal DisposeScope? OwningDisposeScope { get; set; }

        public void Dispose()
        {
            if (_handle != 0)
            {
                DisposeScopeManager.ThreadSingleton.CountDisposal(this);
                OwningDisposeScope?.MarkAsDisposed(this);
                Release();
            }

            GC.SuppressFinalize(this);
        }

        /// <summary>Hands the native tensor to somebody else, who frees it; this tensor counts as
        /// disposed.</summary>
        public IntPtr DecoupleFromNativeHandle()
        {
            IntPtr handle = Handle;
            OwningDisposeScope?.MarkAsDisposed(this);
            _handle = 0;
            Interlocked.Decrement(ref _totalCount);
            return handle;
        }

        public Tensor MoveToOuterDisposeScope()
        {
            OwningDisposeScope?.MoveToOuter(this);
            return this;
        }

        public Tensor DetachFromDisposeScope()
        {
            OwningDisposeScope?.Detach(this);
            return this;
        }

        public Tensor MoveToOtherDisposeScope(Tensor other) =>
            MoveToOtherDisposeScope(other.OwningDisposeScope);

        public Tensor MoveToOtherDisposeScope(DisposeScope? other)
        {
            if (OwningDisposeScope is null)
            {
                other?.Attach(this);
            }
            else
            {
                OwningDisposeScope.MoveToOther(other, this);
            }

            return this;
        }

        public override bool Equals(object? obj) => obj is Tensor other && Equals(other);

        public bool Equals(Tensor target) => Aten.Truth("equal", this, target);

        public override int GetHashCode() => base.GetHashCode();

        private void Release()
        {
            IntPtr handle = Interlocked.Exchange(ref _handle, 0);
            if (handle != 0)
            {
                Interlocked.Decrement(ref _totalCount);
                LibTorch.gg_tensor_free(handle);
            }
        }
    }
}
