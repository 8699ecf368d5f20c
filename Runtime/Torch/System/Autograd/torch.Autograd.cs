using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public void backward() => autograd.backward([this]);

        public void backward(
            IList<Tensor>? grad_tensors = null, bool retain_graph = false,
            bool create_graph = false, IList<Tensor>? inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph, create_graph, inputs);
    }

    /// <summary>Derivatives.</summary>
    public static unsafe class autograd
    {
        public static void backward(
            IList<Tensor> tensors, IList<Tensor>? grad_tensors = null,
            bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null)
        {
            IntPtr[] outputs = Handles(tensors);
            IntPtr[]? gradients = grad_tensors is null ? null : Handles(grad_tensors);
            IntPtr[] leaves = inputs is null ? [] : Handles(inputs);
            Match(outputs, gradients);
            fixed (IntPtr* output = outputs, gradient = gradients, input = leaves)
            {
                LibTorch.Check(LibTorch.gg_backward(
                    output, gradient, outputs.Length, input, leaves.Length,
                    retain_graph ?? create_graph ? 1 : 0, create_graph ? 1 : 0));
            }

            GC.KeepAlive((tensors, grad_tensors, inputs));
        }

        /// <summary>Gradients of outputs by inputs; null for an input that had no part, where
        /// <paramref name="allow_unused"/> lets it. Whoever goes on through what
        /// <paramref name="create_graph"/> makes needs <paramref name="retain_graph"/> too.
        /// </summary>
        public static IList<Tensor> grad(
            IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null,
            bool retain_graph = false, bool create_graph = false, bool allow_unused = false)
        {
            IntPtr[] tensors = Handles(outputs);
            IntPtr[]? gradients = grad_outputs is null ? null : Handles(grad_outputs);
            IntPtr[] leaves = Handles(inputs);
            Match(tensors, gradients);
            IntPtr[] results = new IntPtr[leaves.Length];
            fixed (IntPtr* output = tensors, gradient = gradients, input = leaves,
                result = results)
            {
                LibTorch.Check(LibTorch.gg_grad(
                    output, gradient, tensors.Length, input, leaves.Length,
                    retain_graph ? 1 : 0, create_graph ? 1 : 0,
                    allow_unused ? 1 : 0, result));
            }

            GC.KeepAlive((outputs, inputs, grad_outputs));
            return Array.ConvertAll(results, handle => handle == 0 ? null! : new Tensor(handle));
        }

        private static IntPtr[] Handles(IList<Tensor> tensors)
        {
            IntPtr[] handles = new IntPtr[tensors.Count];
            for (int i = 0; i < handles.Length; i++)
            {
                handles[i] = tensors[i]?.Handle ?? 0;
            }

            return handles;
        }

        private static void Match(IntPtr[] outputs, IntPtr[]? gradients)
        {
            if (gradients is not null && gradients.Length != outputs.Length)
            {
                throw new ArgumentException(
                    $"There are {gradients.Length} gradients for {outputs.Length} tensors.");
            }
        }
    }
}
