// tensor!(relu(x * w + b))
fn expansion() {
    match () {
        #[allow(unused, clippy::all, clippy::pedantic)]
        () => {
            use shapewise::__private::{Finish as _, Place as _, Store as _};
            let x0 = shapewise::__private::leaf(&x);
            let t0 = shapewise::__private::ty_of(x0);
            let x1 = shapewise::__private::leaf(&w);
            let t1 = shapewise::__private::ty_of(x1);
            let t2 = t0.promote(t1);
            let x3 = shapewise::__private::leaf(&b);
            let t3 = shapewise::__private::ty_of(x3);
            let t4 = t2.promote(t3);
            let t5 = t4.same();
            let result = t5;
            shapewise::__private::evaluate(
                    result,
                    (x0, (x1, x3)),
                    #[inline(always)]
                    move |(v0_0, (v1_1, v3_2))| {
                        let v2_2 = shapewise::__private::scalar::mul(t2, v0_0, v1_1);
                        let v4_4 = shapewise::__private::scalar::add(t4, v2_2, v3_2);
                        let v5_5 = shapewise::__private::scalar::relu(t5, v4_4);
                        shapewise::__private::cast(result, v5_5)
                    },
                )
                .finish()
        }
    }
}
