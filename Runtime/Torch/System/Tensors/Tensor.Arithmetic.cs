using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <content>Sums, differences, products and powers.</content>
    public partial class Tensor
    {
        public Tensor add(Tensor target) => Aten.Call("add.Tensor", this, target);

        public Tensor add(Tensor target, Scalar alpha) =>
            Aten.Call("add.Tensor", this, target, alpha);

        public Tensor add(Scalar scalar) => Aten.Call("add.Scalar", this, scalar);

        public Tensor add(Scalar scalar, Scalar alpha) =>
            Aten.Call("add.Scalar", this, scalar, alpha);

        public Tensor add_(Tensor target) => Aten.Change("add_.Tensor", this, this, target);

        public Tensor add_(Tensor target, Scalar alpha) =>
            Aten.Change("add_.Tensor", this, this, target, alpha);

        public Tensor add_(Scalar scalar) => Aten.Change("add_.Scalar", this, this, scalar);

        public Tensor add_(Scalar scalar, Scalar alpha) =>
            Aten.Change("add_.Scalar", this, this, scalar, alpha);

        public Tensor sub(Tensor target) => Aten.Call("sub.Tensor", this, target);

        public Tensor sub(Scalar target) => Aten.Call("sub.Scalar", this, target);

        public Tensor sub_(Tensor target) => Aten.Change("sub_.Tensor", this, this, target);

        public Tensor sub_(Scalar target) => Aten.Change("sub_.Scalar", this, this, target);

        public Tensor subtract(Scalar target) => sub(target);

        public Tensor subtract(Tensor target) => sub(target);

        public Tensor subtract_(Scalar target) => sub_(target);

        public Tensor subtract_(Tensor target) => sub_(target);

        public Tensor mul(Tensor target) => Aten.Call("mul.Tensor", this, target);

        public Tensor mul(Scalar target) => Aten.Call("mul.Scalar", this, target);

        public Tensor mul_(Tensor target) => Aten.Change("mul_.Tensor", this, this, target);

        public Tensor mul_(Scalar target) => Aten.Change("mul_.Scalar", this, this, target);

        public Tensor multiply(Tensor target) => mul(target);

        public Tensor multiply(Scalar target) => mul(target);

        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            Aten.Call("div.Tensor_mode", this, target, rounding_mode.Name());

        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            Aten.Call("div.Scalar_mode", this, target, rounding_mode.Name());

        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            Aten.Change("div_.Tensor_mode", this, this, target, rounding_mode.Name());

        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            Aten.Change("div_.Scalar_mode", this, this, target, rounding_mode.Name());

        public Tensor divide(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            div(target, rounding_mode);

        public Tensor divide(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            div(target, rounding_mode);

        public Tensor divide_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            div_(target, rounding_mode);

        public Tensor divide_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            div_(target, rounding_mode);

        public Tensor true_divide(Tensor other) => Aten.Call("true_divide.Tensor", this, other);

        public Tensor true_divide(Scalar other) => Aten.Call("true_divide.Scalar", this, other);

        public Tensor floor_divide(Tensor other) => Aten.Call("floor_divide", this, other);

        public Tensor floor_divide(Scalar other) => Aten.Call("floor_divide.Scalar", this, other);

        public Tensor fmod(Tensor target) => Aten.Call("fmod.Tensor", this, target);

        public Tensor fmod(Scalar scalar) => Aten.Call("fmod.Scalar", this, scalar);

        public Tensor fmod_(Tensor target) => Aten.Change("fmod_.Tensor", this, this, target);

        public Tensor fmod_(Scalar scalar) => Aten.Change("fmod_.Scalar", this, this, scalar);

        public Tensor remainder(Tensor target) => Aten.Call("remainder.Tensor", this, target);

        public Tensor remainder(Scalar scalar) => Aten.Call("remainder.Scalar", this, scalar);

        public Tensor remainder_(Tensor target) =>
            Aten.Change("remainder_.Tensor", this, this, target);

        public Tensor remainder_(Scalar scalar) =>
            Aten.Change("remainder_.Scalar", this, this, scalar);

        public Tensor pow(Tensor exponent) => Aten.Call("pow.Tensor_Tensor", this, exponent);

        public Tensor pow(Scalar exponent) => Aten.Call("pow.Tensor_Scalar", this, exponent);

        public Tensor pow_(Tensor exponent) => Aten.Change("pow_.Tensor", this, this, exponent);

        public Tensor pow_(Scalar exponent) => Aten.Change("pow_.Scalar", this, this, exponent);

        public Tensor float_power(Tensor target) =>
            Aten.Call("float_power.Tensor_Tensor", this, target);

        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) =>
            Aten.Call("addcmul", this, tensor1, tensor2, value);

        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) =>
            Aten.Change("addcmul_", this, this, tensor1, tensor2, value);

        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) =>
            Aten.Call("addcdiv", this, tensor1, tensor2, value);

        public Tensor addcdiv(Tensor tensor1, Tensor tensor2) =>
            Aten.Call("addcdiv", this, tensor1, tensor2);

        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) =>
            Aten.Change("addcdiv_", this, this, tensor1, tensor2, value);

        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2) =>
            Aten.Change("addcdiv_", this, this, tensor1, tensor2);

        public Tensor lerp(Tensor end, Tensor weight) =>
            Aten.Call("lerp.Tensor", this, end, weight);

        public Tensor lerp_(Tensor end, Tensor weight) =>
            Aten.Change("lerp_.Tensor", this, this, end, weight);

        public Tensor atan2(Tensor other) => Aten.Call("atan2", this, other);

        public Tensor atan2_(Tensor other) => Aten.Change("atan2_", this, this, other);

        public Tensor hypot(Tensor other) => Aten.Call("hypot", this, other);

        public Tensor copysign(Tensor other) => Aten.Call("copysign.Tensor", this, other);

        public Tensor xlogy(Tensor y) => Aten.Call("xlogy.Tensor", this, y);

        public Tensor xlogy(Scalar y) => Aten.Call("xlogy.Scalar_Other", this, y);

        public Tensor logaddexp(Tensor other) => Aten.Call("logaddexp", this, other);

        public Tensor logaddexp2(Tensor other) => Aten.Call("logaddexp2", this, other);

        public Tensor heaviside(Tensor other) => Aten.Call("heaviside", this, other);

        public Tensor nextafter(Tensor other) => Aten.Call("nextafter", this, other);

        public Tensor gcd(Tensor other) => Aten.Call("gcd", this, other);

        public Tensor lcm(Tensor other) => Aten.Call("lcm", this, other);

        public Tensor ldexp(Tensor other) => Aten.Call("ldexp.Tensor", this, other);
    }
}
