// tensor!(relu(x * w + b))
fn expansion() {
    match () {
        #[allow(unused, clippy::all, clippy::pedantic)]
        () => {
            use shapewise::__private::{
                Finish as _, GivenOther as _, MaskIndexing as _, MaskingLeads as _,
                Permits as _, Place as _, RefusedIndexing as _, Refuses as _,
                Unsettled as _, rules as __rules,
            };
            let __given0 = shapewise::__private::Given(&x).given();
            let x0 = __rules::Operand::witness(&*__given0);
            let t0 = shapewise::__private::ty_of(x0);
            let __given1 = shapewise::__private::Given(&w).given();
            let x1 = __rules::Operand::witness(&*__given1);
            let t1 = shapewise::__private::ty_of(x1);
            let t2 = shapewise::__private::node(
                __rules::Promote::witness({ t0 }, { t1 }),
                __rules::Broadcast::witness({ t0 }, { t1 }),
            );
            let __given3 = shapewise::__private::Given(&b).given();
            let x3 = __rules::Operand::witness(&*__given3);
            let t3 = shapewise::__private::ty_of(x3);
            let t4 = shapewise::__private::node(
                __rules::Promote::witness({ t2 }, { t3 }),
                __rules::Broadcast::witness({ t2 }, { t3 }),
            );
            let t5 = __rules::Absolute::witness({ t4 });
            let result = shapewise::__private::fits(
                __rules::check::Fits::<_, _>::CHECKED,
                __rules::ByValue::witness({ t5 }),
            );
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
