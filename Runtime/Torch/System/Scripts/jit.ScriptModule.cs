using System.Runtime.InteropServices;
using TorchSharp.Modules;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static unsafe partial class jit
    {
        /// <summary>A network that was exported from PyTorch.</summary>
        public class ScriptModule : nn.Module
        {
            private IntPtr _handle;

            internal ScriptModule(IntPtr handle)
                : base("ScriptModule")
            {
                _handle = handle;
                foreach ((string key, Tensor tensor) in Tensors(false))
                {
                    Parameter parameter = new(tensor, tensor.requires_grad);
                    parameter.DetachFromDisposeScope();
                    ConditionallyRegisterParameter(key, parameter);
                }

                foreach ((string key, Tensor tensor) in Tensors(true))
                {
                    ConditionallyRegisterBuffer(key, tensor.DetachFromDisposeScope());
                }
            }

            ~ScriptModule() => Dispose(false);

            private IntPtr Handle
            {
                get
                {
                    ObjectDisposedException.ThrowIf(_handle == 0, this);
                    return _handle;
                }
            }

            public new bool training => LibTorch.gg_script_is_training(Handle) != 0;

            /// <summary>Runs the script with tensors and numbers; gives a tensor, a number, a
            /// tuple, a list as an array, or null.</summary>
            public object forward(params object[] input) => invoke("forward", input);

            public object call(params object[] input) => invoke("forward", input);

            public object invoke(string name, params object[] objs) =>
                ScriptCalls.Run(Handle, name, objs);

            public TResult invoke<TResult>(string name, params object[] inputs) =>
                ScriptCalls.Cast<TResult>(invoke(name, inputs));

            public override void train(bool train = true)
            {
                base.train(train);
                LibTorch.Check(LibTorch.gg_script_train(Handle, train ? 1 : 0));
            }

            protected override void RegisterComponents()
            {
            }

            protected override void Dispose(bool disposing)
            {
                base.Dispose(disposing);
                IntPtr handle = Interlocked.Exchange(ref _handle, 0);
                if (handle != 0)
                {
                    LibTorch.gg_script_free(handle);
                }
            }

            private List<(string Name, Tensor Tensor)> Tensors(bool buffers)
            {
                int count = LibTorch.Check(
                    LibTorch.gg_script_tensors(Handle, buffers ? 1 : 0, null, 0));
                NativeValue[] values = new NativeValue[count];
                fixed (NativeValue* all = values)
                {
                    LibTorch.gg_results(all, count);
                }

                List<(string, Tensor)> entries = [];
                for (int i = 0; i + 1 < count; i += 2)
                {
                    entries.Add((
                        Marshal.PtrToStringUTF8((IntPtr)values[i].Bits, values[i].Count),
                        new Tensor((IntPtr)values[i + 1].Bits)));
                }

                return entries;
            }
        }

        /// <summary>A script with any number of tensors going in.</summary>
        public sealed class ScriptModule<TResult> : ScriptModule
        {
            internal ScriptModule(IntPtr handle)
                : base(handle)
            {
            }

            public TResult forward(params Tensor[] tensor) =>
                invoke<TResult>("forward", [.. tensor]);

            public TResult call(params Tensor[] input) => forward(input);
        }

        /// <summary>A script with one value going in.</summary>
        public sealed class ScriptModule<T, TResult> : ScriptModule, nn.IModule<T, TResult>
        {
            internal ScriptModule(IntPtr handle)
                : base(handle)
            {
            }

            public TResult forward(T tensor) => invoke<TResult>("forward", tensor!);

            public TResult call(T input) => forward(input);
        }

        /// <summary>A script with two values going in.</summary>
        public sealed class ScriptModule<T1, T2, TResult> : ScriptModule
        {
            internal ScriptModule(IntPtr handle)
                : base(handle)
            {
            }

            public TResult forward(T1 input1, T2 input2) =>
                invoke<TResult>("forward", input1!, input2!);

            public TResult call(T1 input1, T2 input2) => forward(input1, input2);
        }
    }
}
