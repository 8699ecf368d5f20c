using TorchSharp.Modules;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <content>What a module holds, by name.</content>
        public abstract partial class Module
        {
            public virtual IEnumerable<(string name, Module module)> named_children()
            {
                foreach ((string key, Module module) in Submodules)
                {
                    yield return (key, module);
                }
            }

            public virtual IEnumerable<Module> children() => Submodules.Values;

            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach ((string key, Module module) in Submodules)
                {
                    yield return (key, module);
                    foreach ((string inner, Module part) in module.named_modules())
                    {
                        yield return ($"{key}.{inner}", part);
                    }
                }
            }

            public virtual IEnumerable<Module> modules() =>
                named_modules().Select(entry => entry.module);

            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(
                bool recurse = true)
            {
                HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
                foreach ((string path, Module module) in Parts(recurse))
                {
                    foreach ((string key, Parameter parameter) in module.OwnParameters)
                    {
                        if (seen.Add(parameter))
                        {
                            yield return (path + key, parameter);
                        }
                    }
                }
            }

            public virtual IEnumerable<Parameter> parameters(bool recurse = true) =>
                named_parameters(recurse).Select(entry => entry.parameter);

            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(
                bool recurse = true, bool include_nonpersistent = true)
            {
                foreach ((string path, Module module) in Parts(recurse))
                {
                    foreach ((string key, (Tensor buffer, bool persistent)) in module.OwnBuffers)
                    {
                        if (persistent || include_nonpersistent)
                        {
                            yield return (path + key, buffer);
                        }
                    }
                }
            }

            public virtual IEnumerable<Tensor> buffers(
                bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(entry => entry.buffer);

            public virtual bool has_parameter(string target) =>
                named_parameters().Any(entry => entry.name == target);

            public virtual Parameter? get_parameter(string target) =>
                named_parameters().FirstOrDefault(entry => entry.name == target).parameter;

            public virtual bool has_buffer(string target) =>
                named_buffers().Any(entry => entry.name == target);

            public virtual Tensor? get_buffer(string target) =>
                named_buffers().FirstOrDefault(entry => entry.name == target).buffer;

            /// <summary>The parameters and buffers themselves, not copies.</summary>
            public virtual Dictionary<string, Tensor> state_dict(
                Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                string path = string.IsNullOrEmpty(prefix) ? "" : prefix + ".";
                foreach ((string key, Parameter parameter) in named_parameters())
                {
                    destination.TryAdd(path + key, parameter);
                }

                foreach ((string key, Tensor buffer) in named_buffers(true, false))
                {
                    destination.TryAdd(path + key, buffer);
                }

                return destination;
            }

            /// <summary>Copies values into the parameters and buffers of the same name.</summary>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes)
                load_state_dict(
                    Dictionary<string, Tensor> source, bool strict = true,
                    IList<string>? skip = null)
            {
                Dictionary<string, Tensor> own = state_dict();
                List<string> missing = Beyond(own, source, skip);
                List<string> unexpected = Beyond(source, own, skip);
                if (strict && (missing.Count > 0 || unexpected.Count > 0))
                {
                    throw new InvalidOperationException(
                        $"{GetName()}: the values do not fit. Missing: "
                        + $"{string.Join(", ", missing)}. Unexpected: "
                        + $"{string.Join(", ", unexpected)}.");
                }

                using IDisposable mode = no_grad();
                foreach ((string key, Tensor value) in source)
                {
                    if (own.TryGetValue(key, out Tensor? target)
                        && skip?.Contains(key) is not true)
                    {
                        Copy(key, value, target);
                    }
                }

                return (missing, unexpected);
            }

            private static List<string> Beyond(
                Dictionary<string, Tensor> all, Dictionary<string, Tensor> other,
                IList<string>? skip) =>
                [.. all.Keys.Where(key =>
                    !other.ContainsKey(key) && skip?.Contains(key) is not true)];

            private static void Copy(string key, Tensor value, Tensor target)
            {
                if (!value.shape.AsSpan().SequenceEqual(target.shape))
                {
                    throw new ArgumentException(
                        $"{key}: the value is [{string.Join(", ", value.shape)}], "
                        + $"wanted [{string.Join(", ", target.shape)}].");
                }

                target.copy_(value);
            }

            private IEnumerable<(string Path, Module Module)> Parts(bool recurse)
            {
                yield return ("", this);
                if (recurse)
                {
                    foreach ((string key, Module module) in named_modules())
                    {
                        yield return (key + ".", module);
                    }
                }
            }

            internal Module Move(Device? device, ScalarType? dtype)
            {
                using IDisposable mode = no_grad();
                foreach ((_, Module module) in Parts(true))
                {
                    foreach (Parameter parameter in module.OwnParameters.Values)
                    {
                        MoveOne(parameter, device, dtype);
                    }

                    foreach ((Tensor buffer, _) in module.OwnBuffers.Values)
                    {
                        MoveOne(buffer, device, dtype);
                    }
                }

                return this;
            }

            private static void MoveOne(Tensor tensor, Device? device, ScalarType? dtype)
            {
                bool converts = dtype is not null && tensor.is_floating_point();
                using Tensor plain = tensor.detach();
                using Tensor moved = plain.to(
                    converts ? dtype!.Value : tensor.dtype, device ?? tensor.device);
                LibTorch.Check(LibTorch.gg_tensor_set_data(tensor.Handle, moved.Handle));
                using Tensor? gradient = tensor.grad;
                if (gradient is not null)
                {
                    tensor.grad = null;
                    using Tensor fresh = gradient.to(moved.dtype, moved.device);
                    tensor.grad = fresh;
                }
            }
        }
    }
}
