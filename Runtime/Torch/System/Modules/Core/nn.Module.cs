using System.Reflection;
using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A part of a network: parameters, buffers and parts of its own.</summary>
        public abstract partial class Module : IDisposable
        {
            protected readonly string name;

            internal OrderedDict<string, Module> Submodules { get; } = new();

            internal OrderedDict<string, Parameter> OwnParameters { get; } = new();

            internal OrderedDict<string, (Tensor Buffer, bool Persistent)> OwnBuffers { get; } =
                new();

            private bool _registered;
            private bool _training = true;

            protected Module(string name) => this.name = name;

            public bool training => _training;

            public virtual string GetName() => name;

            public virtual void train(bool train = true)
            {
                _training = train;
                foreach (Module module in Submodules.Values)
                {
                    module.train(train);
                }
            }

            public virtual void eval() => train(false);

            public virtual Module apply(Action<Module> fn)
            {
                foreach (Module module in Submodules.Values)
                {
                    module.apply(fn);
                }

                fn(this);
                return this;
            }

            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (Parameter parameter in parameters())
                {
                    using Tensor? gradient = parameter.grad;
                    if (set_to_none)
                    {
                        parameter.grad = null;
                    }
                    else
                    {
                        gradient?.zero_();
                    }
                }
            }

            public virtual void register_buffer(
                string name, Tensor tensor, bool persistent = true)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                if (!OwnBuffers.TryAdd(name, (tensor, persistent)))
                {
                    throw Twice(name);
                }
            }

            public virtual void register_parameter(string name, Parameter param)
            {
                ArgumentNullException.ThrowIfNull(param);
                if (!OwnParameters.TryAdd(name, param))
                {
                    throw Twice(name);
                }
            }

            public void add_module(string name, Module module) => register_module(name, module);

            public virtual void register_module(string name, Module submodule)
            {
                ArgumentNullException.ThrowIfNull(submodule);
                if (string.IsNullOrEmpty(name) || name.Contains('.', StringComparison.Ordinal))
                {
                    throw new ArgumentException(
                        $"The name of a module is \"{name}\". Give one without a dot.");
                }

                submodule.RegisterComponents();
                if (!Submodules.TryAdd(name, submodule))
                {
                    throw Twice(name);
                }
            }

            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Registers the modules, parameters and tensors in the fields of the class
            /// under the names of the fields.</summary>
            protected virtual void RegisterComponents()
            {
                if (_registered)
                {
                    return;
                }

                _registered = true;
                foreach (FieldInfo field in Fields(GetType()))
                {
                    if (!IsKnown(field.Name))
                    {
                        Register(field.Name, field.GetValue(this));
                    }
                }
            }

            protected void ConditionallyRegisterParameter(string name, Parameter? value)
            {
                if (value is null)
                {
                    OwnParameters.Remove(name);
                }
                else
                {
                    OwnParameters[name] = value;
                }
            }

            protected void ConditionallyRegisterBuffer(
                string name, Tensor? value, bool persistent = true)
            {
                if (value is null)
                {
                    OwnBuffers.Remove(name);
                }
                else
                {
                    OwnBuffers[name] = (value, persistent);
                }
            }

            protected void ClearModules()
            {
                foreach (string key in Submodules.Keys.ToArray())
                {
                    Submodules.Remove(key);
                }
            }

            protected virtual void Dispose(bool disposing)
            {
                if (!disposing)
                {
                    return;
                }

                foreach (Module module in Submodules.Values)
                {
                    module.Dispose();
                }

                foreach (Parameter parameter in OwnParameters.Values)
                {
                    parameter.Dispose();
                }

                foreach ((Tensor buffer, _) in OwnBuffers.Values)
                {
                    buffer.Dispose();
                }
            }

            private static InvalidOperationException Twice(string name) =>
                new($"{name} is registered already.");

            private static IEnumerable<FieldInfo> Fields(Type type)
            {
                for (Type? part = type; part is not null && part != typeof(Module);
                    part = part.BaseType)
                {
                    foreach (FieldInfo field in part.GetFields(
                        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
                        | BindingFlags.DeclaredOnly))
                    {
                        yield return field;
                    }
                }
            }

            private bool IsKnown(string name) => Submodules.ContainsKey(name)
                || OwnParameters.ContainsKey(name) || OwnBuffers.ContainsKey(name);

            private void Register(string name, object? value)
            {
                switch (value)
                {
                    case Module module when !Submodules.Values.Contains(module):
                        register_module(name, module);
                        break;
                    case Parameter parameter:
                        if (!OwnParameters.Values.Any(own => ReferenceEquals(own, parameter)))
                        {
                            register_parameter(name, parameter);
                        }

                        break;
                    case Tensor tensor:
                        if (!OwnBuffers.Values.Any(own => ReferenceEquals(own.Buffer, tensor)))
                        {
                            register_buffer(name, tensor);
                        }

                        break;
                    default:
                        break;
                }
            }
        }
    }
}
