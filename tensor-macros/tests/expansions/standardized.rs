// tensor!((x - mean(x, axis=0)) / sqrt(var(x, axis=0) + 1e-5))
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
            let a1 = __rules::AxisAt::<0>::witness({ t0 });
            let t1 = t0.averaged(a1);
            let t2 = t0.dropped(a1, t1);
            let t3 = shapewise::__private::node(
                __rules::Subtract::witness({ t0 }, { t2 }),
                __rules::BroadcastReduced::witness({ t0 }, { t2 }),
            );
            let t4 = shapewise::__private::node(
                __rules::Subtract::witness({ t0 }, { t1 }),
                __rules::Broadcast::witness({ t0 }, { t1 }),
            );
            let t5 = __rules::Square::witness({ t4 });
            let a6 = __rules::AxisAt::<0>::witness({ t5 });
            let t6 = t5.averaged(a6);
            let t7 = t5.dropped(a6, t6);
            let t8 = shapewise::__private::literal(shapewise::__private::float(0.00001));
            let t9 = shapewise::__private::node(
                __rules::Promote::witness({ t7 }, { t8 }),
                __rules::Broadcast::witness({ t7 }, { t8 }),
            );
            let t10 = __rules::FloatFn::witness({ t9 });
            let t11 = shapewise::__private::node(
                __rules::Divide::witness({ t3 }, { t10 }),
                __rules::BroadcastReduced::witness({ t3 }, { t10 }),
            );
            let s1 = shapewise::__private::stage(
                __rules::check::FitsStage::<_, _>::CHECKED,
                shapewise::__private::reduction(
                    t0,
                    a1,
                    t1,
                    t1.whole_item(),
                    shapewise::__private::reducers::Mean,
                    x0,
                    #[inline(always)]
                    move |v0_0| { shapewise::__private::cast(t0.mean_term(), v0_0) },
                ),
            );
            let s6 = shapewise::__private::stage(
                __rules::check::FitsStage::<_, _>::CHECKED,
                shapewise::__private::one_pass(
                    &s1,
                    shapewise::__private::reduction(
                        t5,
                        a6,
                        t6,
                        t6.whole_item(),
                        shapewise::__private::reducers::Variance {
                            ddof: 0.0,
                        },
                        (x0, &s1),
                        #[inline(always)]
                        move |(v0_0, v1_1)| {
                            let v4_2 = shapewise::__private::scalar::sub(t4, v0_0, v1_1);
                            let v5_3 = shapewise::__private::scalar::square(t5, v4_2);
                            shapewise::__private::cast(t6, v5_3)
                        },
                    ),
                ),
            );
            let k10 = shapewise::__private::kept(
                t10,
                t10.whole_item(),
                shapewise::__private::viewed(
                    shapewise::__private::Respaced,
                    t6,
                    t7,
                    &s6,
                ),
                #[inline(always)]
                move |v6_0| {
                    let v9_3 = shapewise::__private::scalar::add(
                        t9,
                        v6_0,
                        shapewise::__private::float(0.00001),
                    );
                    let v10_4 = shapewise::__private::scalar::sqrt(t10, v9_3);
                    shapewise::__private::cast(t10, v10_4)
                },
            );
            let result = shapewise::__private::fits(
                __rules::check::Fits::<_, _>::CHECKED,
                __rules::ByValue::witness({ t11 }),
            );
            shapewise::__private::evaluate(
                    result,
                    shapewise::__private::dividing::<
                        2u32,
                        _,
                        _,
                        _,
                        _,
                    >(
                        result,
                        (
                            x0,
                            (
                                &k10,
                                shapewise::__private::viewed(
                                    shapewise::__private::Respaced,
                                    t1,
                                    t2,
                                    &s1,
                                ),
                            ),
                        ),
                        #[inline(always)]
                        move |((v0_0, (v10_2, v1_1)), division)| {
                            let v3_3 = shapewise::__private::scalar::sub(t3, v0_0, v1_1);
                            let v11_5 = division.div(t11, v3_3, v10_2);
                            division.is_exact(t11, v3_3, v10_2)
                        },
                    ),
                    #[inline(always)]
                    move |((v0_0, (v10_2, v1_1)), division)| {
                        let v3_3 = shapewise::__private::scalar::sub(t3, v0_0, v1_1);
                        let v11_5 = division.div(t11, v3_3, v10_2);
                        shapewise::__private::cast(result, v11_5)
                    },
                )
                .finish()
        }
    }
}
