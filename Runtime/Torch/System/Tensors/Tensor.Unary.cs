using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <content>One number in, one number out.</content>
    public partial class Tensor
    {
        public Tensor abs() => Aten.Call("abs", this);

        public Tensor abs_() => Aten.Change("abs_", this, this);

        public Tensor acos() => Aten.Call("acos", this);

        public Tensor acos_() => Aten.Change("acos_", this, this);

        public Tensor acosh() => Aten.Call("acosh", this);

        public Tensor acosh_() => Aten.Change("acosh_", this, this);

        public Tensor asin() => Aten.Call("asin", this);

        public Tensor asin_() => Aten.Change("asin_", this, this);

        public Tensor asinh() => Aten.Call("asinh", this);

        public Tensor asinh_() => Aten.Change("asinh_", this, this);

        public Tensor atan() => Aten.Call("atan", this);

        public Tensor atan_() => Aten.Change("atan_", this, this);

        public Tensor atanh() => Aten.Call("atanh", this);

        public Tensor atanh_() => Aten.Change("atanh_", this, this);

        public Tensor ceil() => Aten.Call("ceil", this);

        public Tensor ceil_() => Aten.Change("ceil_", this, this);

        public Tensor cos() => Aten.Call("cos", this);

        public Tensor cos_() => Aten.Change("cos_", this, this);

        public Tensor cosh() => Aten.Call("cosh", this);

        public Tensor cosh_() => Aten.Change("cosh_", this, this);

        public Tensor digamma() => Aten.Call("digamma", this);

        public Tensor digamma_() => Aten.Change("digamma_", this, this);

        public Tensor erf() => Aten.Call("erf", this);

        public Tensor erf_() => Aten.Change("erf_", this, this);

        public Tensor erfc() => Aten.Call("erfc", this);

        public Tensor erfc_() => Aten.Change("erfc_", this, this);

        public Tensor erfinv() => Aten.Call("erfinv", this);

        public Tensor erfinv_() => Aten.Change("erfinv_", this, this);

        public Tensor exp() => Aten.Call("exp", this);

        public Tensor exp_() => Aten.Change("exp_", this, this);

        public Tensor expm1() => Aten.Call("expm1", this);

        public Tensor expm1_() => Aten.Change("expm1_", this, this);

        public Tensor floor() => Aten.Call("floor", this);

        public Tensor floor_() => Aten.Change("floor_", this, this);

        public Tensor frac() => Aten.Call("frac", this);

        public Tensor frac_() => Aten.Change("frac_", this, this);

        public Tensor lgamma() => Aten.Call("lgamma", this);

        public Tensor lgamma_() => Aten.Change("lgamma_", this, this);

        public Tensor log() => Aten.Call("log", this);

        public Tensor log_() => Aten.Change("log_", this, this);

        public Tensor log10() => Aten.Call("log10", this);

        public Tensor log10_() => Aten.Change("log10_", this, this);

        public Tensor log1p() => Aten.Call("log1p", this);

        public Tensor log1p_() => Aten.Change("log1p_", this, this);

        public Tensor log2() => Aten.Call("log2", this);

        public Tensor log2_() => Aten.Change("log2_", this, this);

        public Tensor logical_not() => Aten.Call("logical_not", this);

        public Tensor logical_not_() => Aten.Change("logical_not_", this, this);

        public Tensor neg() => Aten.Call("neg", this);

        public Tensor neg_() => Aten.Change("neg_", this, this);

        public Tensor reciprocal() => Aten.Call("reciprocal", this);

        public Tensor reciprocal_() => Aten.Change("reciprocal_", this, this);

        public Tensor rsqrt() => Aten.Call("rsqrt", this);

        public Tensor rsqrt_() => Aten.Change("rsqrt_", this, this);

        public Tensor sgn() => Aten.Call("sgn", this);

        public Tensor sgn_() => Aten.Change("sgn_", this, this);

        public Tensor sigmoid() => Aten.Call("sigmoid", this);

        public Tensor sigmoid_() => Aten.Change("sigmoid_", this, this);

        public Tensor sign() => Aten.Call("sign", this);

        public Tensor sign_() => Aten.Change("sign_", this, this);

        public Tensor sin() => Aten.Call("sin", this);

        public Tensor sin_() => Aten.Change("sin_", this, this);

        public Tensor sinc() => Aten.Call("sinc", this);

        public Tensor sinc_() => Aten.Change("sinc_", this, this);

        public Tensor sinh() => Aten.Call("sinh", this);

        public Tensor sinh_() => Aten.Change("sinh_", this, this);

        public Tensor sqrt() => Aten.Call("sqrt", this);

        public Tensor sqrt_() => Aten.Change("sqrt_", this, this);

        public Tensor tan() => Aten.Call("tan", this);

        public Tensor tan_() => Aten.Change("tan_", this, this);

        public Tensor tanh() => Aten.Call("tanh", this);

        public Tensor tanh_() => Aten.Change("tanh_", this, this);

        public Tensor trunc() => Aten.Call("trunc", this);

        public Tensor trunc_() => Aten.Change("trunc_", this, this);

        public Tensor deg2rad() => Aten.Call("deg2rad", this);

        public Tensor rad2deg() => Aten.Call("rad2deg", this);

        public Tensor exp2() => Aten.Call("exp2", this);

        public Tensor square() => Aten.Call("square", this);

        public Tensor signbit() => Aten.Call("signbit", this);

        public Tensor i0() => Aten.Call("i0", this);

        public Tensor positive() => Aten.Call("positive", this);

        public Tensor isnan() => Aten.Call("isnan", this);

        public Tensor isinf() => Aten.Call("isinf", this);

        public Tensor isfinite() => Aten.Call("isfinite", this);

        public Tensor isneginf() => Aten.Call("isneginf", this);

        public Tensor isposinf() => Aten.Call("isposinf", this);

        public Tensor isreal() => Aten.Call("isreal", this);

        public Tensor absolute() => abs();

        public Tensor absolute_() => abs_();

        public Tensor arccos() => acos();

        public Tensor arcsin() => asin();

        public Tensor arctan() => atan();

        public Tensor negative() => neg();

        public Tensor fix() => trunc();

        public Tensor round(long decimals = 0) => Aten.Call("round.decimals", this, decimals);

        public Tensor round_(long decimals = 0) =>
            Aten.Change("round_.decimals", this, this, decimals);

        public Tensor nan_to_num(double nan = 0, double? posinf = null, double? neginf = null) =>
            Aten.Call("nan_to_num", this, nan, posinf, neginf);

        public Tensor logit(double? eps = null) => Aten.Call("logit", this, eps);
    }
}
